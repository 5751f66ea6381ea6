import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { editObstacle, type Obstacle, type ObstacleForm } from '../obstacle-contract.ts';
import { filledObstacle, OBSTACLE_FIELDS, type ObstacleDraft, ObstacleFields } from './obstacle-fields.tsx';
import { obstacleWords as words } from './obstacle-words.ts';
import { OBSTACLE_TOUCHED } from './touched.ts';

const draftOf = ({ kind, what, jobsAtRisk, ownerId, lineId, dueOn }: Obstacle): ObstacleDraft => ({
  kind,
  what,
  jobsAtRisk,
  ownerId,
  lineId,
  dueOn,
});

const LABEL = {
  kind: 'kind',
  what: 'what',
  jobsAtRisk: 'jobsAtRisk',
  ownerId: 'owner',
  lineId: 'line',
  dueOn: 'dueOn',
} as const satisfies Record<keyof ObstacleForm, keyof (typeof words)['en']>;

interface ObstacleEditProps {
  of: Obstacle;
  onAgain: () => void;
  onClose: () => void;
}

/** Changes an open obstacle; a day that is moved asks for its reason. */
export const ObstacleEdit = ({ of, onAgain, onClose }: ObstacleEditProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const record = useRevised({ form: { ...draftOf(of) }, revision: of.revision });
  const save = useTell(editObstacle, {
    touches: OBSTACLE_TOUCHED,
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const form = filledObstacle(record.form);
  const moved = record.form.dueOn !== of.dueOn;
  const submit = async (): Promise<void> => {
    if (!form) return;
    const asked = { params: { id: of.id }, body: { ...form, reason: reason.trim() } };
    await save.tellAndWait(asked, { ifMatch: record.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
    });
  };
  const say = (key: keyof ObstacleForm): string => {
    if (key === 'kind') return t(`kind-${of.kind}`);
    if (key === 'ownerId') return of.ownerName;
    return key === 'lineId' ? '…' : String(of[key] ?? '');
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const stale = save.problem !== null && isStale(save.problem);
  return (
    <Form
      problem={stale ? null : save.problem}
      fields={OBSTACLE_FIELDS}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="main"
            submit
            busy={save.busy}
            disabled={!form || !record.changed || record.others !== null || (moved && !reason.trim())}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      {record.others && (
        <ChangedNote
          changes={record.others.map((key) => ({ label: t(LABEL[key]), theirs: say(key) }))}
          onKeepMine={goOn(record.keepMine)}
          onTakeTheirs={goOn(record.takeTheirs)}
        />
      )}
      <ObstacleFields form={record.form} onChange={record.change} />
      {moved && (
        <TextArea
          required
          label={t('reason')}
          name="reason"
          hint={t('reasonHint')}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      )}
    </Form>
  );
};
