import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { closeObstacle, reopenObstacle, reportOnObstacle } from '../obstacle-contract.ts';
import { obstacleWords as words } from './obstacle-words.ts';
import { OBSTACLE_TOUCHED } from './touched.ts';

export type ObstacleStepKind = 'report' | 'close' | 'reopen';

interface StepProps {
  of: { id: string; what: string };
  onClose: () => void;
}

const useDone = (said: 'reported' | 'closedNow' | 'reopenedNow', onClose: () => void) => {
  const t = useWords(words);
  const toast = useToast();
  return {
    touches: OBSTACLE_TOUCHED,
    onDone: () => {
      toast(t(said));
      onClose();
    },
  };
};

const Report = ({ of, onClose }: StepProps) => {
  const t = useWords(words);
  const save = useTell(reportOnObstacle, useDone('reported', onClose));
  return (
    <NoteDialog
      title={t('report')}
      about={of.what}
      label={t('reportNote')}
      required
      send={t('report')}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSend={(note) => save.tell({ params: { id: of.id }, body: { note } })}
    />
  );
};

const Close = ({ of, onClose }: StepProps) => {
  const t = useWords(words);
  const save = useTell(closeObstacle, useDone('closedNow', onClose));
  return (
    <NoteDialog
      title={t('close')}
      about={t('closeAbout')}
      label={t('closeNote')}
      required
      send={t('close')}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSend={(note) => save.tell({ params: { id: of.id }, body: { note } })}
    />
  );
};

const Reopen = ({ of, onClose }: StepProps) => {
  const t = useWords(words);
  const today = useToday();
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const save = useTell(reopenObstacle, useDone('reopenedNow', onClose));
  const body = reason.trim() && dueOn ? { reason: reason.trim(), dueOn } : null;
  return (
    <Dialog open title={t('reopen')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['reason', 'dueOn']}
        onSubmit={() => body && save.tell({ params: { id: of.id }, body })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!body}>
              {t('reopen')}
            </Button>
          </>
        }
      >
        <TextArea
          required
          label={t('reopenReason')}
          name="reason"
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <DayField required label={t('dueOn')} name="dueOn" from={today} value={dueOn} onChange={setDueOn} />
      </Form>
    </Dialog>
  );
};

/** A step on the way of an obstacle. */
export const StepDialog = ({ step, ...props }: StepProps & { step: ObstacleStepKind }) => {
  if (step === 'report') return <Report {...props} />;
  return step === 'close' ? <Close {...props} /> : <Reopen {...props} />;
};
