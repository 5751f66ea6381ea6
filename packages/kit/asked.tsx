import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { Answer } from './use-ask.ts';

interface AskedProps<R> {
  of: Answer<R>;
  lines?: number;
  children: (reply: R) => ReactNode;
}

/** Shows an answer, its loading and its refusal: `<Asked of={asked}>{(reply) => …}</Asked>`. An old reply stays readable. */
export const Asked = <R,>({ of, lines = 6, children }: AskedProps<R>) => (
  <>
    {of.problem && <ProblemNote problem={of.problem} onAgain={of.again} />}
    {of.loading && <Loading lines={lines} />}
    {of.reply !== undefined && children(of.reply)}
  </>
);
