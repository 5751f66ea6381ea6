import { useState } from 'react';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getProject, listProjects } from '../../projects/contract.ts';
import { words } from './words.ts';

interface AboutFieldProps {
  value: string | null;
  onChange: (projectId: string | null) => void;
}

/** The project it is about, found by any characters of its name. */
export const AboutField = ({ value, onChange }: AboutFieldProps) => {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const found = useAsk(listProjects, { query: { q, limit: 30 } });
  const chosen = useAsk(getProject, { params: { id: value ?? '' } }, { when: value !== null }).reply;
  const choices = (found.reply?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  const known =
    chosen && chosen.id === value && !choices.some((one) => one.value === value)
      ? [{ value: chosen.id, label: chosen.name }]
      : [];
  return (
    <SelectField
      label={t('aboutProject')}
      name="about"
      hint={t('aboutProjectHint')}
      value={value}
      busy={found.busy}
      onSearch={setQ}
      choices={[...known, ...choices]}
      onChange={onChange}
    />
  );
};
