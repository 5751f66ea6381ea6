import { useState } from 'react';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listEnterprises } from '../../enterprises/contract.ts';
import { words } from './words.ts';

interface EnterpriseFieldProps {
  value: string | null;
  /** What the chosen one is called, while it is not among those found. */
  name: string;
  onChange: (enterpriseId: string | null) => void;
}

/** An enterprise of the zone, found by any characters of its name. */
export const EnterpriseField = ({ value, name, onChange }: EnterpriseFieldProps) => {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const asked = useAsk(listEnterprises, { query: { q, limit: 30 } });
  const found = (asked.reply?.items ?? []).map((one) => ({
    value: one.id,
    label: one.city ? `${one.name} · ${one.city}` : one.name,
  }));
  const known = value && name && !found.some((one) => one.value === value) ? [{ value, label: name }] : [];
  return (
    <SelectField
      required
      label={t('enterprise')}
      name="enterpriseId"
      value={value}
      busy={asked.busy}
      onSearch={setQ}
      choices={[...known, ...found]}
      onChange={onChange}
    />
  );
};
