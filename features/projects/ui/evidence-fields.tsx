import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Minutes } from '../../../packages/kernel/minutes.ts';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { instantAt } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { CLAIM_EVIDENCE } from '../claim-contract.ts';
import { words } from './claim-words.ts';

export interface EvidenceDraft {
  kind: (typeof CLAIM_EVIDENCE)[number];
  on: Day | null;
  time: Minutes | null;
  text: string;
}

export const useEvidence = (): [EvidenceDraft, (change: Partial<EvidenceDraft>) => void] => {
  const today = useToday();
  const [draft, setDraft] = useState<EvidenceDraft>({ kind: 'call', on: today, time: null, text: '' });
  return [draft, (change) => setDraft((before) => ({ ...before, ...change }))];
};

/** What is sent of it; null while something is missing. */
export const evidenceOf = ({ kind, on, time, text }: EvidenceDraft) =>
  on === null || time === null || text.trim() === ''
    ? null
    : { evidenceKind: kind, evidence: text.trim(), contactedAt: instantAt(on, time) };

interface EvidenceFieldsProps {
  value: EvidenceDraft;
  onChange: (change: Partial<EvidenceDraft>) => void;
}

/** A contact that can be verified: what kind, when, and what it shows. */
export const EvidenceFields = ({ value, onChange }: EvidenceFieldsProps) => {
  const t = useWords(words);
  const today = useToday();
  return (
    <>
      <FormGrid>
        <ChoiceField
          label={t('kind')}
          name="evidenceKind"
          value={value.kind}
          choices={CLAIM_EVIDENCE.map((one) => ({ value: one, label: t(`evidence_${one}`) }))}
          onChange={(kind) => kind && onChange({ kind })}
        />
        <DayField required label={t('day')} to={today} value={value.on} onChange={(on) => onChange({ on })} />
        <TimeField
          required
          label={t('time')}
          name="contactedAt"
          value={value.time}
          onChange={(time) => onChange({ time })}
        />
      </FormGrid>
      <TextArea
        required
        label={t('evidenceText')}
        name="evidence"
        hint={t('evidenceHint')}
        value={value.text}
        onChange={(text) => onChange({ text })}
      />
    </>
  );
};
