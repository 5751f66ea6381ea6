import { useState } from 'react';
import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named, useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { exemptLight, type Lit } from '../contract.ts';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

const USUAL_DAYS = 7;
const MOST_DAYS = 366;

/** Why something is not to be lit for a while, and until when. */
export const ExemptDialog = ({ of, onClose }: { of: Lit; onClose: () => void }) => {
  const t = useWords(words);
  const language = useLanguage();
  const toast = useToast();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<Day | null>(addDays(today, USUAL_DAYS));
  const exempt = useTell(exemptLight, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('exempted'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('exemptTitle', { name: named(of.rule.name, language) })} onClose={onClose}>
      <Form
        problem={exempt.problem}
        fields={['reason', 'until']}
        onSubmit={() =>
          until && exempt.tell({ params: { id: of.id }, body: { reason: reason.trim(), until } })
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={exempt.busy} disabled={!until || reason.trim() === ''}>
              {t('exempt')}
            </Button>
          </>
        }
      >
        <p>{`${of.subject.name}: ${of.why}`}</p>
        <TextArea
          required
          label={t('reason')}
          name="reason"
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <DayField
          required
          label={t('exemptUntil')}
          name="until"
          hint={t('exemptHint')}
          from={today}
          to={addDays(today, MOST_DAYS)}
          value={until}
          onChange={setUntil}
        />
      </Form>
    </Dialog>
  );
};
