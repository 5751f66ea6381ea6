import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Appointment, endAppointment } from '../appointment-contract.ts';
import { appointmentWords as words } from './appointment-words.ts';

/** Ends an appointment or a contract before its time. */
export const EndAppointment = ({ of, onClose }: { of: Appointment; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [on, setOn] = useState<Day | null>(useToday());
  const [reason, setReason] = useState('');
  const save = useTell(endAppointment, {
    touches: ['listAppointments'],
    onDone: () => {
      toast(t('ended'));
      onClose();
    },
  });
  const body = on && reason.trim() ? { on, reason: reason.trim() } : null;
  return (
    <Dialog open title={t('end')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['on', 'reason']}
        onSubmit={() => body && save.tell({ params: { id: of.id }, body }, { ifMatch: of.revision })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="danger" submit busy={save.busy} disabled={!body}>
              {t('end')}
            </Button>
          </>
        }
      >
        <DayField
          required
          label={t('endOn')}
          name="on"
          from={of.from}
          to={of.to}
          value={on}
          onChange={setOn}
        />
        <TextArea
          required
          label={t('endReason')}
          name="reason"
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};
