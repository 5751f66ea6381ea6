import type { Day } from '../../../packages/kernel/day.ts';
import type { Minutes } from '../../../packages/kernel/minutes.ts';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { instantAt } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { CLAIM_EVIDENCE, type ClaimForm } from '../claim-contract.ts';
import { words } from './claim-words.ts';

/** A first contact claimed with a lead; no kind is no claim. */
export interface LeadClaim {
  kind: (typeof CLAIM_EVIDENCE)[number] | '';
  on: Day | null;
  time: Minutes | null;
}
export const NO_CLAIM: LeadClaim = { kind: '', on: null, time: null };

export const isSaid = ({ kind, on, time }: LeadClaim): boolean =>
  kind === '' || (on !== null && time !== null);

/** What is sent: for the lead’s owner, on the lead’s own evidence. */
export const leadClaim = (
  { kind, on, time }: LeadClaim,
  ownerId: string,
  evidence: string,
): ClaimForm | null =>
  kind === '' || on === null || time === null
    ? null
    : {
        holder: { kind: 'person', id: ownerId },
        evidenceKind: kind,
        evidence: evidence.trim(),
        contactedAt: instantAt(on, time),
      };

interface ClaimWithLeadProps {
  value: LeadClaim;
  onChange: (value: LeadClaim) => void;
}

/** Whether the first contact is claimed with the lead, and when that contact was. */
export const ClaimWithLead = ({ value, onChange }: ClaimWithLeadProps) => {
  const t = useWords(words);
  const today = useToday();
  return (
    <FormGrid>
      <ChoiceField
        label={t('claimToo')}
        name="claim.holder"
        hint={t('claimHint')}
        value={value.kind}
        empty={t('claimNone')}
        choices={CLAIM_EVIDENCE.map((one) => ({ value: one, label: t(`evidence_${one}`) }))}
        onChange={(kind) => onChange({ ...value, kind, on: value.on ?? today })}
      />
      {value.kind !== '' && (
        <>
          <DayField
            required
            label={t('day')}
            to={today}
            value={value.on}
            onChange={(on) => onChange({ ...value, on })}
          />
          <TimeField
            required
            label={t('time')}
            name="claim.contactedAt"
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
        </>
      )}
    </FormGrid>
  );
};
