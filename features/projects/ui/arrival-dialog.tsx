import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Arrival, FUND_KINDS, recordArrival } from '../funds-contract.ts';
import { fundsWords as words } from './funds-words.ts';
import { type ProofDraft, ProofFields } from './proof-fields.tsx';
import { FUNDS_TOUCHED } from './touched.ts';

const FIELDS = ['amount', 'kind', 'arrivedOn', 'reference', 'fileId'] as const;

/** Money that arrived, with what shows it. */
export const ArrivalDialog = ({ projectId, onClose }: { projectId: string; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const [amount, setAmount] = useState<number | null>(null);
  const [kind, setKind] = useState<Arrival['kind']>('domestic');
  const [arrivedOn, setArrivedOn] = useState<Day | null>(today);
  const [proof, setProof] = useState<ProofDraft>({ reference: '', fileId: null });
  const save = useTell(recordArrival, {
    touches: FUNDS_TOUCHED,
    onDone: () => {
      toast(t('recorded'));
      onClose();
    },
  });
  const body = amount && arrivedOn ? { amount, kind, arrivedOn, ...proof } : null;
  return (
    <Dialog open title={t('record')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={FIELDS}
        onSubmit={() => body && save.tell({ params: { id: projectId }, body })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!body}>
              {t('record')}
            </Button>
          </>
        }
      >
        <FormGrid>
          <NumberField
            required
            label={t('amount')}
            name="amount"
            unit={t('wan')}
            min={1}
            value={amount}
            onChange={setAmount}
          />
          <ChoiceField
            label={t('kind')}
            name="kind"
            value={kind}
            choices={FUND_KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
            onChange={(chosen) => chosen && setKind(chosen)}
          />
          <DayField
            required
            label={t('arrivedOn')}
            name="arrivedOn"
            to={today}
            value={arrivedOn}
            onChange={setArrivedOn}
          />
        </FormGrid>
        <ProofFields
          projectId={projectId}
          draft={proof}
          onChange={(some) => setProof((before) => ({ ...before, ...some }))}
        />
      </Form>
    </Dialog>
  );
};
