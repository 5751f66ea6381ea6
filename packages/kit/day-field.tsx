import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type Day, isDay } from '../kernel/day.ts';
import { Field, type FieldProps, nameless } from './field.tsx';

interface DayFieldProps extends FieldProps {
  value: Day | null;
  onChange: (value: Day | null) => void;
  /** Days outside cannot be chosen. */
  from?: Day;
  to?: Day;
}

const host = (trigger: HTMLElement): HTMLElement => trigger.closest('dialog') ?? document.body;

/** A day, typed or picked: `2026-03-11`. On phone pages use DayInput. */
export const DayField = ({ value, onChange, from, to, ...props }: DayFieldProps) => (
  <Field {...props}>
    {(wiring) => (
      <DatePicker
        {...nameless(wiring)}
        value={value ? dayjs(value) : null}
        minDate={from ? dayjs(from) : undefined}
        maxDate={to ? dayjs(to) : undefined}
        {...(props.bare && { placeholder: props.label })}
        allowClear={!props.required}
        getPopupContainer={host}
        status={wiring['aria-invalid'] ? 'error' : ''}
        onChange={(_picked, text) => onChange(typeof text === 'string' && isDay(text) ? text : null)}
      />
    )}
  </Field>
);
