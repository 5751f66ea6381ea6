import { useId } from 'react';
import './field.css';

interface CheckFieldProps {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  disabled?: boolean;
  name?: string;
}

/** A yes or no that is sent with its form. */
export const CheckField = ({ label, value, onChange, disabled, name }: CheckFieldProps) => {
  const id = useId();
  return (
    <span className="k-check">
      <input
        id={id}
        name={name}
        type="checkbox"
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
};
