import { useState } from 'react';
import { Field, type FieldProps } from './field.tsx';

interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  unit?: string;
  min?: number;
  max?: number;
  decimals?: number;
}

const read = (text: string, decimals: number): number | null => {
  const plain = text.replace(/[,，\s]/g, '');
  if (plain === '' || !Number.isFinite(Number(plain))) return null;
  return Number(Number(plain).toFixed(decimals));
};

/** A number: right-aligned, no spinner, accepts pasted `12,345`; null when empty. */
export const NumberField = ({ value, onChange, unit, decimals = 0, ...props }: NumberFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const within = (n: number | null): number | null =>
    n === null ? null : Math.min(props.max ?? n, Math.max(props.min ?? n, n));
  return (
    <Field {...props}>
      {(wiring) => (
        <span className="k-with-unit">
          <input
            {...wiring}
            className="k-input is-number"
            inputMode={decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            value={typed ?? value ?? ''}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(read(event.target.value, decimals));
            }}
            onBlur={() => {
              if (typed !== null) onChange(within(read(typed, decimals)));
              setTyped(null);
            }}
          />
          {unit && <span className="k-unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
};
