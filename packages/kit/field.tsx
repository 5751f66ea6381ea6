import { createContext, type ReactNode, use, useId } from 'react';
import { classNames } from './class-names.ts';
import './field.css';
import type { Problem } from './problem.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

/** What every field takes. `name` is the dotted path in the contract's body: the server's fault finds its field by it. */
export interface FieldProps {
  label: string;
  name?: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  /** The label is read aloud but not shown (toolbars, table cells). */
  bare?: boolean;
}

/** What the control inside must carry to belong to its label and its error. */
export interface Wiring {
  id: string;
  name: string | undefined;
  disabled: boolean | undefined;
  required: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** For a picker of the UI library, which is no field that a form sends by its name. */
export const nameless = (of: Wiring): Omit<Wiring, 'name'> => ({
  id: of.id,
  disabled: of.disabled,
  required: of.required,
  'aria-describedby': of['aria-describedby'],
  'aria-invalid': of['aria-invalid'],
});

/** The refusal of the form around; see Form. */
export const RefusedForm = createContext<Problem | null>(null);

/** Label above, control, then the error or the hint. */
export const Field = (
  props: FieldProps & { children: (wiring: Wiring) => ReactNode; className?: string },
) => {
  const t = useWords(kitWords);
  const id = useId();
  const problem = use(RefusedForm);
  const said = problem?.faults.find((fault) => props.name && fault.field === props.name)?.detail;
  const error = props.error ?? said;
  const note = `${id}-note`;
  return (
    <div className={classNames('k-field', props.className)}>
      <label htmlFor={id} className={props.bare ? 'k-hidden' : 'k-label'}>
        {props.label}
        {props.required && (
          <span className="k-required" title={t('required')} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {props.children({
        id,
        name: props.name,
        disabled: props.disabled,
        required: props.required,
        'aria-describedby': error || props.hint ? note : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? (
        <p id={note} className="k-fault" role="alert">
          {error}
        </p>
      ) : (
        props.hint && (
          <p id={note} className="k-hint">
            {props.hint}
          </p>
        )
      )}
    </div>
  );
};
