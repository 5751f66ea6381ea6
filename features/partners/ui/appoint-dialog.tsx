import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { APPOINTMENT_KINDS, type AppointmentForm, appointPartner } from '../appointment-contract.ts';
import type { Partner } from '../contract.ts';
import { appointmentWords as words } from './appointment-words.ts';

const FIELDS = ['kind', 'from', 'to', 'leadQuota', 'amountQuota', 'foreignQuota', 'fee'] as const;
const QUOTAS = [
  ['leadQuota', 'leads'],
  ['amountQuota', 'wan'],
  ['foreignQuota', 'wanUsd'],
] as const;

type Draft = Omit<AppointmentForm, 'from' | 'to'> & { from: Day | null; to: Day | null };

interface AppointDialogProps {
  partner: Pick<Partner, 'id' | 'kind'>;
  onClose: () => void;
}

/** Appoints an advisor, or signs a contract with an agency. */
export const AppointDialog = ({ partner, onClose }: AppointDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>({
    kind: partner.kind === 'agency' ? 'contract' : 'appointment',
    from: useToday(),
    to: null,
    leadQuota: null,
    amountQuota: null,
    foreignQuota: null,
    fee: '',
  });
  const change = (some: Partial<Draft>): void => setDraft((before) => ({ ...before, ...some }));
  const save = useTell(appointPartner, {
    touches: ['listAppointments', 'getPartner', 'listPartners'],
    onDone: () => {
      toast(t('appointed'));
      onClose();
    },
  });
  const { from, to, ...rest } = draft;
  const body = from && to ? { ...rest, from, to } : null;
  return (
    <Dialog open wide title={t('appoint')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={FIELDS}
        onSubmit={() => body && save.tell({ params: { id: partner.id }, body })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!body}>
              {t('appoint')}
            </Button>
          </>
        }
      >
        <FormGrid>
          <ChoiceField
            label={t('kind')}
            name="kind"
            value={draft.kind}
            choices={APPOINTMENT_KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
            onChange={(kind) => kind && change({ kind })}
          />
          <DayField
            required
            label={t('from')}
            name="from"
            value={from}
            onChange={(day) => change({ from: day })}
          />
          <DayField
            required
            label={t('to')}
            name="to"
            {...(from && { from })}
            value={to}
            onChange={(day) => change({ to: day })}
          />
          {QUOTAS.map(([key, unit]) => (
            <NumberField
              key={key}
              label={t(key)}
              name={key}
              unit={t(unit)}
              min={1}
              value={draft[key]}
              onChange={(value) => change({ [key]: value })}
            />
          ))}
        </FormGrid>
        <TextArea
          label={t('fee')}
          name="fee"
          maxLength={2000}
          value={draft.fee}
          onChange={(fee) => change({ fee })}
        />
      </Form>
    </Dialog>
  );
};
