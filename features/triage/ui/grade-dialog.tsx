import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { GRADES, gradeInformation, type Information } from '../contract.ts';
import { AboutField } from './about-field.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

/** Another grade than the one proposed, or another one later, with the reason; and what it is about, if nobody said. */
export const GradeDialog = ({ of, onClose }: { of: Information; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const stands = of.grade ?? of.proposedGrade;
  const [grade, setGrade] = useState(stands);
  const [reason, setReason] = useState('');
  const [projectId, setProjectId] = useState<string | null>(null);
  const save = useTell(gradeInformation, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('graded'));
      onClose();
    },
  });
  const about = projectId === null ? {} : { about: { kind: 'project' as const, id: projectId } };
  const needsReason = grade !== stands;
  return (
    <Dialog open title={t('gradeTitle')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['grade', 'reason', 'about']}
        onSubmit={() =>
          save.tell(
            { params: { id: of.id }, body: { grade, reason: reason.trim(), ...about } },
            { ifMatch: of.revision },
          )
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={needsReason && reason.trim() === ''}>
              {t('save')}
            </Button>
          </>
        }
      >
        <p>{of.title}</p>
        <ChoiceField
          required
          label={t('grade')}
          name="grade"
          hint={t('goesTo')}
          value={grade}
          choices={GRADES.map((one) => ({ value: one, label: t(`grade_${one}`) }))}
          onChange={(next) => next && setGrade(next)}
        />
        <TextArea
          label={t('gradeReason')}
          name="reason"
          hint={t('gradeReasonHint')}
          required={needsReason}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        {of.about === null && <AboutField value={projectId} onChange={setProjectId} />}
      </Form>
    </Dialog>
  );
};
