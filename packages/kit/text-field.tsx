import type { HTMLInputTypeAttribute } from 'react';
import { Field, type FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  maxLength?: number;
  autoFocus?: boolean;
  inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal' | 'url' | 'search';
}

export const TextField = ({ value, onChange, ...props }: TextFieldProps) => (
  <Field {...props}>
    {(wiring) => (
      <input
        {...wiring}
        className="k-input"
        type={props.type ?? 'text'}
        value={value}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        autoFocus={props.autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
