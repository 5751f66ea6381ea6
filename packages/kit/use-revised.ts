import { useState } from 'react';
import { changedFields, type Fields, mergeEdits } from './merge-edits.ts';

export interface Reading<F> {
  form: F;
  revision: number;
}

export interface Revised<F> {
  form: F;
  change: (some: Partial<F>) => void;
  /** What goes into `If-Match`. */
  revision: number;
  /** Something was typed. */
  changed: boolean;
  /** Fields somebody else saved meanwhile; null while the record is as it was read. */
  others: (keyof F & string)[] | null;
  /** Goes on from what they saved, keeping what was typed here. */
  keepMine: () => void;
  /** Goes on from what they saved, dropping what was typed here. */
  takeTheirs: () => void;
}

/**
 * A form over a record that others may save meanwhile. Give it the newest reading: after a 412 ask for the record
 * again, and the hook says what they changed.
 */
export const useRevised = <F extends Fields>(now: Reading<F>): Revised<F> => {
  const [started, setStarted] = useState(now);
  const [form, setForm] = useState(now.form);
  const goOn = (from: F): void => {
    setStarted(now);
    setForm(from);
  };
  return {
    form,
    change: (some) => setForm((before) => ({ ...before, ...some })),
    revision: started.revision,
    changed: changedFields(started.form, form).length > 0,
    others: now.revision > started.revision ? changedFields(started.form, now.form) : null,
    keepMine: () => goOn(mergeEdits(started.form, form, now.form)),
    takeTheirs: () => goOn(now.form),
  };
};
