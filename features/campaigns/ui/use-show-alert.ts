import { type RefObject, useEffect, useRef } from 'react';
import type { Problem } from '../../../packages/kit/problem.ts';

/** Brings what was refused into sight: in a long form it may stand far from the button that was pressed. */
export const useShowAlert = (problem: Problem | null, changed: boolean): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem || changed) box.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  }, [problem, changed]);
  return box;
};
