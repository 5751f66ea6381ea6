import { Field, type FieldProps } from './field.tsx';

export interface Choice<V extends string = string> {
  value: V;
  label: string;
  disabled?: boolean;
}

interface ChoiceFieldProps<V extends string> extends FieldProps {
  value: V | '';
  choices: readonly Choice<V>[];
  onChange: (value: V | '') => void;
  /** What the empty choice says; without it there is no empty choice once something is chosen. */
  empty?: string;
}

/** One of a few, with the machine's own list: light, and the best there is on a phone. SelectField searches many. */
export const ChoiceField = <V extends string>({
  value,
  choices,
  onChange,
  empty,
  ...props
}: ChoiceFieldProps<V>) => (
  <Field {...props}>
    {(wiring) => (
      <select
        {...wiring}
        className="k-input"
        value={value}
        onChange={(event) => onChange(choices.find((one) => one.value === event.target.value)?.value ?? '')}
      >
        {(empty !== undefined || value === '') && <option value="">{empty ?? ''}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value} disabled={one.disabled}>
            {one.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
