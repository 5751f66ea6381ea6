import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { listPeople } from '../../organisation/contract.ts';

interface PeopleFieldProps {
  label: string;
  name?: string;
  hint?: string;
  required?: boolean;
  value: readonly string[];
  onChange: (personIds: string[]) => void;
}

export const usePeopleChoices = () => {
  const asked = useAsk(listPeople, { query: { limit: 200 } });
  const choices = (asked.reply?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.name} · ${one.post}`,
  }));
  return { choices, busy: asked.loading };
};

/** People of the bureau by name and post. */
export const PeopleField = (props: PeopleFieldProps) => (
  <SelectManyField {...props} {...usePeopleChoices()} />
);
