import { useState } from 'react';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listPartners } from '../../partners/contract.ts';
import { termsWords as words } from './terms-words.ts';

interface ReferrerFieldProps {
  value: string | null;
  /** What the chosen one is called, while it is not among those found. */
  name: string;
  onChange: (partnerId: string | null) => void;
}

/** An advisor or an agency, found by name. */
export const ReferrerField = ({ value, name, onChange }: ReferrerFieldProps) => {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const asked = useAsk(listPartners, { query: { q: q || undefined, limit: 30 } });
  const found = (asked.reply?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  const known = value && name && !found.some((one) => one.value === value) ? [{ value, label: name }] : [];
  return (
    <SelectField
      label={t('referrer')}
      name="referrerId"
      hint={t('referrerHint')}
      value={value}
      busy={asked.busy}
      onSearch={setQ}
      choices={[...known, ...found]}
      onChange={onChange}
    />
  );
};
