import { useId } from 'react';
import './field.css';

interface SwitchFieldProps {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  disabled?: boolean;
  name?: string;
}

/** Takes effect at once. For a yes that is sent with a form use CheckField. */
export const SwitchField = ({ label, value, onChange, disabled, name }: SwitchFieldProps) => {
  const id = useId();
  return (
    <span className="k-check">
      <input
        id={id}
        name={name}
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native checkbox says itself whether it is on
        role="switch"
        className="k-switch"
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
};
