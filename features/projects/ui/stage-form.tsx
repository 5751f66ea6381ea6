import { useState } from 'react';
import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { isStale } from '../../../packages/kit/problem.ts';
import { named, useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { moveProject, type Project, type Stage } from '../contract.ts';
import { StageFiles } from './stage-files.tsx';
import { TOUCHED } from './touched.ts';
import { waysOn } from './ways-on.ts';
import { words } from './words.ts';

interface StageFormProps {
  project: Project;
  stages: readonly Stage[];
  wanted: string | null;
  onAgain: () => void;
  onClose: () => void;
}

export const StageForm = ({ project, stages, wanted, onAgain, onClose }: StageFormProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const tomorrow = addDays(useToday(), 1);
  const ways = waysOn(project, stages);
  const next = ways.find((way) => way.kind === 'forward');
  const [to, setTo] = useState(
    (ways.find((way) => way.stage.code === wanted) ?? next ?? ways[0])?.stage.code ?? '',
  );
  const [evidence, setEvidence] = useState('');
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState<Day | null>(null);
  const [fileIds, setFileIds] = useState<string[]>([]);
  const save = useTell(moveProject, { touches: TOUCHED });
  const nameOf = (code: string): string => {
    const stage = stages.find((one) => one.code === code);
    return stage ? named(stage.name, language) : code;
  };
  const way = ways.find((one) => one.stage.code === to);
  const isForward = way?.kind === 'forward';
  const needsDay = way?.stage.needsReviewDay === true;
  const ready = way && (isForward ? evidence.trim() : reason.trim()) && (!needsDay || reviewOn);
  const submit = async (): Promise<void> => {
    const reasoned = { evidence, reason: isForward ? '' : reason };
    const body = { to, ...reasoned, reviewOn: needsDay ? reviewOn : null, fileIds };
    const asked = { params: { id: project.id }, body };
    const done = await save.tellAndWait(asked, { ifMatch: project.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
      return null;
    });
    if (!done) return;
    toast(t('moved', { stage: nameOf(to) }));
    onClose();
  };
  return (
    <Form
      problem={save.problem}
      fields={['evidence', 'reason', 'reviewOn', 'fileIds']}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="main" submit busy={save.busy} disabled={!ready}>
            {t('confirmMove')}
          </Button>
        </>
      }
    >
      {wanted !== null && next && !ways.some((one) => one.stage.code === wanted) && (
        <p className="k-warning">
          {t('cannotSkip', { wanted: nameOf(wanted), next: nameOf(next.stage.code) })}
        </p>
      )}
      <p className="k-muted">
        {t('from')}：<strong>{nameOf(project.stage)}</strong>
      </p>
      <ChoiceField
        label={t('to')}
        value={to}
        choices={ways.map((one) => ({
          value: one.stage.code,
          label: `${t(`kind_${one.kind}`)} · ${named(one.stage.name, language)}`,
        }))}
        onChange={(code) => setTo(code)}
      />
      {way && isForward && (
        <TextArea
          required
          label={t('evidenceFor', { evidence: named(way.stage.evidence, language) })}
          name="evidence"
          hint={t('enterWhen', { when: named(way.stage.enterWhen, language) })}
          value={evidence}
          onChange={setEvidence}
        />
      )}
      {way && !isForward && (
        <TextArea
          required
          label={t('reason')}
          name="reason"
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
        />
      )}
      {way && <StageFiles projectId={project.id} value={fileIds} onChange={setFileIds} />}
      {needsDay && (
        <DayField
          required
          label={t('reviewOn')}
          name="reviewOn"
          hint={t('reviewOnHint')}
          from={tomorrow}
          value={reviewOn}
          onChange={setReviewOn}
        />
      )}
    </Form>
  );
};
