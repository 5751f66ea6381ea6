import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Arrival, correctArrival } from '../funds-contract.ts';
import { fundsWords as words } from './funds-words.ts';
import { FUNDS_TOUCHED } from './touched.ts';

/** Takes an arrival back whole: a counter-entry with its reason. */
export const CorrectDialog = ({ arrival, onClose }: { arrival: Arrival; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const save = useTell(correctArrival, {
    touches: FUNDS_TOUCHED,
    onDone: () => {
      toast(t('correctedNow'));
      onClose();
    },
  });
  return (
    <NoteDialog
      title={t('correctTitle')}
      about={t('correctAbout', { day: arrival.arrivedOn, amount: sayNumber(arrival.amount) })}
      label={t('reason')}
      name="reason"
      required
      danger
      send={t('correct')}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSend={(reason) => save.tell({ params: { id: arrival.id }, body: { reason } })}
    />
  );
};
