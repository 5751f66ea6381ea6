import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { appoint, listPeople, type PostKind } from '../contract.ts';
import { words } from './words.ts';

export interface Vacancy {
  kind: PostKind;
  lineId: string | null;
  /** The post in words. */
  post: string;
}

/** Puts a person into a post of the command model from a day on. */
export const AppointDialog = ({ vacancy, onClose }: { vacancy: Vacancy; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [personId, setPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState<Day | null>(useToday());
  const people = useAsk(listPeople, { query: { limit: 200 } });
  const save = useTell(appoint, {
    touches: ['getCommandModel'],
    onDone: () => {
      toast(t('appointed'));
      onClose();
    },
  });
  const { kind, lineId } = vacancy;
  return (
    <Dialog open title={t('appointTitle', { post: vacancy.post })} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['personId', 'from']}
        onSubmit={() => personId && from && save.tell({ body: { kind, lineId, personId, from } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!personId || !from}>
              {t('appoint')}
            </Button>
          </>
        }
      >
        <SelectField
          required
          label={t('person')}
          name="personId"
          busy={people.loading}
          value={personId}
          choices={(people.reply?.items ?? []).map((one) => ({
            value: one.id,
            label: `${one.name} · ${one.post}`,
          }))}
          onChange={setPersonId}
        />
        <DayField
          required
          label={t('from')}
          name="from"
          hint={t('appointHint')}
          value={from}
          onChange={setFrom}
        />
      </Form>
    </Dialog>
  );
};
