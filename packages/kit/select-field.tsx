import { Select } from 'antd';
import type { Choice } from './choice-field.tsx';
import { Field, type FieldProps, type Wiring } from './field.tsx';

interface Shared extends FieldProps {
  choices: readonly Choice[];
  placeholder?: string;
  /** Asks the server as one types; without it the given choices are searched. */
  onSearch?: (text: string) => void;
  busy?: boolean;
}
interface One extends Shared {
  value: string | null;
  onChange: (value: string | null) => void;
}
interface Many extends Shared {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** A dialog makes everything outside it inert, so the list opens inside. */
const host = (trigger: HTMLElement): HTMLElement => trigger.closest('dialog') ?? document.body;

const shared = (props: Shared, wiring: Wiring) => ({
  id: wiring.id,
  disabled: wiring.disabled,
  'aria-describedby': wiring['aria-describedby'],
  'aria-invalid': wiring['aria-invalid'],
  'aria-required': wiring.required,
  status: wiring['aria-invalid'] ? ('error' as const) : ('' as const),
  options: props.choices.map((one) => ({ value: one.value, label: one.label, disabled: one.disabled })),
  placeholder: props.placeholder,
  loading: props.busy,
  allowClear: !props.required,
  getPopupContainer: host,
  showSearch: props.onSearch
    ? { filterOption: false, onSearch: props.onSearch }
    : { optionFilterProp: 'label' as const },
});

/** One of many, found by typing. */
export const SelectField = ({ value, onChange, ...props }: One) => (
  <Field {...props}>
    {(wiring) => (
      <Select
        {...shared(props, wiring)}
        value={value}
        onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      />
    )}
  </Field>
);

/** Some of many. */
export const SelectManyField = ({ value, onChange, ...props }: Many) => (
  <Field {...props}>
    {(wiring) => (
      <Select
        {...shared(props, wiring)}
        mode="multiple"
        maxTagCount="responsive"
        value={[...value]}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
    )}
  </Field>
);
