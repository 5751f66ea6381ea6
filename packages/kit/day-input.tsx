import { type Day, isDay } from '../kernel/day.ts';
import { Field, type FieldProps } from './field.tsx';

interface DayInputProps extends FieldProps {
  value: Day | null;
  onChange: (value: Day | null) => void;
  from?: Day;
  to?: Day;
}

/** A day with the machine's own calendar: for phone pages, which carry no UI library. */
export const DayInput = ({ value, onChange, from, to, ...props }: DayInputProps) => (
  <Field {...props}>
    {(wiring) => (
      <input
        {...wiring}
        className="k-input"
        type="date"
        min={from}
        max={to}
        value={value ?? ''}
        onChange={(event) => onChange(isDay(event.target.value) ? event.target.value : null)}
      />
    )}
  </Field>
);
