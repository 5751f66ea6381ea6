import { Field, type FieldProps } from './field.tsx';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  rows?: number;
  maxLength?: number;
  /** Told when it is left: what saves itself saves then. */
  onLeave?: () => void;
}

/** Several lines; grows with what is written. */
export const TextArea = ({ value, onChange, rows = 3, ...props }: TextAreaProps) => (
  <Field {...props} className="is-wide">
    {(wiring) => (
      <textarea
        {...wiring}
        className="k-input"
        rows={rows}
        value={value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onChange={(event) => onChange(event.target.value)}
        onBlur={props.onLeave}
      />
    )}
  </Field>
);
