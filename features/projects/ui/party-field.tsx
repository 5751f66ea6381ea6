import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listPeople, listUnits } from '../../organisation/contract.ts';
import type { Party } from '../claim-contract.ts';
import { words } from './claim-words.ts';

interface PartyFieldProps {
  label: string;
  name: string;
  value: Party | null;
  onChange: (value: Party | null) => void;
}

const keyOf = (party: Party): string => `${party.kind}:${party.id}`;

function partyFrom(key: string | null): Party | null {
  if (key === null) return null;
  const [kind, id = ''] = key.split(':');
  return { kind: kind === 'unit' ? 'unit' : 'person', id };
}

/** A unit or a person: who holds a first contact, or wants to. */
export const PartyField = ({ label, name, value, onChange }: PartyFieldProps) => {
  const t = useWords(words);
  const units = useAsk(listUnits, {});
  const people = useAsk(listPeople, { query: { limit: 200 } });
  const choices = [
    ...(units.reply?.items ?? []).map((one) => ({
      value: keyOf({ kind: 'unit', id: one.id }),
      label: `${one.name} · ${t('unit')}`,
    })),
    ...(people.reply?.items ?? []).map((one) => ({
      value: keyOf({ kind: 'person', id: one.id }),
      label: `${one.name} · ${one.unitName}`,
    })),
  ];
  return (
    <SelectField
      required
      label={label}
      name={name}
      busy={units.loading || people.loading}
      value={value && keyOf(value)}
      choices={choices}
      onChange={(key) => onChange(partyFrom(key))}
    />
  );
};
