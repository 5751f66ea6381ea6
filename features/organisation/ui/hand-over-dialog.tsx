import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { instantAt } from '../../../packages/kit/say-day.ts';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useSession, useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { handOver, listPeople } from '../contract.ts';
import { words } from './command-words.ts';

interface HandOverDialogProps {
  /** The three heads hand over for others as well. */
  forOthers: boolean;
  onClose: () => void;
}

const MORNING = 480;
const EVENING = 1080;
const FIELDS = ['personId', 'toPersonId', 'from', 'until', 'reason'];

/** Somebody acts for somebody, from a time to a time. */
export const HandOverDialog = ({ forOthers, onClose }: HandOverDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const own = useSession().account.personId;
  const [personId, setPersonId] = useState<string | null>(own);
  const [toPersonId, setToPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState<Day | null>(today);
  const [fromTime, setFromTime] = useState<number | null>(MORNING);
  const [until, setUntil] = useState<Day | null>(null);
  const [untilTime, setUntilTime] = useState<number | null>(EVENING);
  const [reason, setReason] = useState('');
  const people = useAsk(listPeople, { query: { limit: 200 } });
  const give = useTell(handOver, {
    touches: ['listDelegations', 'listContactsDue'],
    onDone: () => {
      toast(t('given'));
      onClose();
    },
  });
  const choices = (people.reply?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.name} · ${one.post}`,
  }));
  const at = (day: Day | null, minute: number | null): string | null =>
    day === null || minute === null ? null : instantAt(day, minute);
  const period = { from: at(from, fromTime), until: at(until, untilTime) };
  const ready = personId !== null && toPersonId !== null && period.from !== null && period.until !== null;
  const submit = (): void => {
    if (personId === null || toPersonId === null || period.from === null || period.until === null) return;
    give.tell({ body: { personId, toPersonId, from: period.from, until: period.until, reason } });
  };
  return (
    <Dialog open title={t('handOverTitle')} onClose={onClose}>
      <Form
        problem={give.problem}
        fields={FIELDS}
        onSubmit={submit}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={give.busy} disabled={!ready}>
              {t('handOver')}
            </Button>
          </>
        }
      >
        <SelectField
          required
          label={t('whose')}
          name="personId"
          disabled={!forOthers}
          busy={people.loading}
          value={personId}
          choices={choices}
          onChange={setPersonId}
        />
        <SelectField
          required
          label={t('standIn')}
          name="toPersonId"
          busy={people.loading}
          value={toPersonId}
          choices={choices.filter((one) => one.value !== personId)}
          onChange={setToPersonId}
        />
        <FormGrid>
          <DayField required label={t('from')} name="from" value={from} onChange={setFrom} />
          <TimeField required label={t('fromTime')} value={fromTime} onChange={setFromTime} />
          <DayField
            required
            label={t('until')}
            name="until"
            {...(from && { from })}
            value={until}
            onChange={setUntil}
          />
          <TimeField required label={t('untilTime')} value={untilTime} onChange={setUntilTime} />
        </FormGrid>
        <TextField
          label={t('reason')}
          name="reason"
          hint={t('reasonHint')}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
};
