import { useState } from 'react';
import { clock, fromClock, type Minutes } from '../kernel/minutes.ts';
import { Field, type FieldProps } from './field.tsx';

interface TimeFieldProps extends FieldProps {
  /** Minutes from midnight. */
  value: number | null;
  onChange: (value: Minutes | null) => void;
}

/** `9:30`, `0930` and `９：３０` (typed with a Chinese keyboard) are all half past nine. */
const read = (text: string): Minutes | null => {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return fromClock(/^\d{3,4}$/.test(plain) ? `${plain.slice(0, -2)}:${plain.slice(-2)}` : plain);
};

/** A time of day, always on 24 hours whatever the machine is set to: `09:30`. */
export const TimeField = ({ value, onChange, ...props }: TimeFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          className="k-input k-figures"
          autoComplete="off"
          placeholder="09:30"
          maxLength={5}
          value={typed ?? (value === null ? '' : clock(value))}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(read(event.target.value));
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
};
