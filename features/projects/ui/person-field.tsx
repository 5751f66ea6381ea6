import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { listPeople } from '../../organisation/contract.ts';

interface PersonFieldProps {
  label: string;
  name: string;
  value: string | null;
  onChange: (personId: string | null) => void;
}

/** A member of staff, found by name or unit. */
export const PersonField = ({ label, name, value, onChange }: PersonFieldProps) => {
  const people = useAsk(listPeople, { query: { limit: 200 } });
  return (
    <SelectField
      required
      label={label}
      name={name}
      busy={people.loading}
      value={value}
      choices={(people.reply?.items ?? []).map((one) => ({
        value: one.id,
        label: `${one.name} · ${one.unitName}`,
      }))}
      onChange={onChange}
    />
  );
};
