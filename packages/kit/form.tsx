import type { ReactNode } from 'react';
import { RefusedForm } from './field.tsx';
import './field.css';
import type { Problem } from './problem.ts';
import { ProblemNote } from './problem-note.tsx';

interface FormProps {
  onSubmit: () => void;
  /** The last refusal (`save.problem`): faults with a field stand under it, the rest stands above the buttons. */
  problem?: Problem | null;
  /** Names of the fields this form shows, so that their faults are not said twice. */
  fields?: readonly string[];
  /** Buttons, the main one (`submit`) last. */
  footer?: ReactNode;
  children: ReactNode;
  id?: string;
}

export const Form = ({ onSubmit, problem = null, fields = [], footer, children, id }: FormProps) => {
  const unsaid =
    problem &&
    (problem.faults.length === 0 ||
      problem.faults.some((fault) => !fault.field || !fields.includes(fault.field)));
  return (
    <RefusedForm value={problem}>
      <form
        id={id}
        className="k-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {unsaid && <ProblemNote problem={problem} shownFields={fields} />}
        {footer && <div className="k-form-foot">{footer}</div>}
      </form>
    </RefusedForm>
  );
};

/** Fields side by side, as many as fit. */
export const FormGrid = ({ children }: { children: ReactNode }) => (
  <div className="k-form-grid">{children}</div>
);
