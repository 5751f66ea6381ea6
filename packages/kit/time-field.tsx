import { clock, fromClock, type Minutes } from '../kernel/minutes.ts';
import { Field, type FieldProps } from './field.tsx';

interface TimeFieldProps extends FieldProps {
  /** Minutes from midnight. */
  value: number | null;
  onChange: (value: Minutes | null) => void;
  stepMinutes?: number;
}

/** A time of day, `09:30`. */
export const TimeField = ({ value, onChange, stepMinutes = 15, ...props }: TimeFieldProps) => (
  <Field {...props}>
    {(wiring) => (
      <input
        {...wiring}
        className="k-input"
        type="time"
        step={stepMinutes * 60}
        value={value === null ? '' : clock(value)}
        onChange={(event) => onChange(fromClock(event.target.value))}
      />
    )}
  </Field>
);
