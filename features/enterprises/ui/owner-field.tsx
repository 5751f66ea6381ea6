import { useState } from 'react';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getPerson, listPeople } from '../../organisation/contract.ts';
import { words } from './words.ts';

/** The member of staff who keeps in touch, found by name as one types. */
export const OwnerField = ({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (personId: string | null) => void;
}) => {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const people = useAsk(listPeople, { query: { q: q || undefined, limit: 50 } });
  const now = useAsk(getPerson, { params: { id: value ?? '' } }, { when: value !== null });
  const found = people.reply?.items ?? [];
  const known =
    now.reply && now.reply.id === value && !found.some((one) => one.id === value) ? [now.reply] : [];
  return (
    <SelectField
      label={t('owner')}
      name="ownerPersonId"
      value={value}
      busy={people.busy}
      onSearch={setQ}
      choices={[...known, ...found].map((one) => ({ value: one.id, label: `${one.name} · ${one.post}` }))}
      onChange={onChange}
    />
  );
};
