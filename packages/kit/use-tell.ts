import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnyContract, ReplyOf } from '../kernel/contract.ts';
import { ask, type InputOf, type Manner } from './ask.ts';
import type { Problem } from './problem.ts';

interface Telling<C extends AnyContract> {
  onDone?: (reply: ReplyOf<C>) => void;
  /** Names of the contracts whose answers change with this; they are asked again. */
  touches?: readonly string[];
}

export interface Teller<C extends AnyContract> {
  tell: (input: InputOf<C>, manner?: Manner) => void;
  /** The same as a promise, for a step that follows; rejects with `Problem`. */
  tellAndWait: (input: InputOf<C>, manner?: Manner) => Promise<ReplyOf<C>>;
  busy: boolean;
  problem: Problem | null;
  forget: () => void;
}

/** `const save = useTell(saveProject, { touches: ['listProjects'], onDone })`, then `save.tell({ body })`. */
export const useTell = <C extends AnyContract>(contract: C, telling: Telling<C> = {}): Teller<C> => {
  const cache = useQueryClient();
  const change = useMutation<ReplyOf<C>, Problem, { input: InputOf<C>; manner?: Manner }>({
    mutationKey: [contract.name],
    mutationFn: ({ input, manner }) => ask(contract, input, manner),
    onSuccess: async (reply) => {
      const touched = telling.touches ?? [];
      await Promise.all(touched.map((name) => cache.invalidateQueries({ queryKey: [name] })));
      telling.onDone?.(reply);
    },
  });
  const underWay = useRef(new Map<string, Promise<ReplyOf<C>>>());
  // A second press comes before the button can show that it is busy: the same thing told twice is told once.
  const tellOnce = (input: InputOf<C>, manner?: Manner): Promise<ReplyOf<C>> => {
    const same = JSON.stringify([input, manner?.ifMatch]);
    const told = underWay.current.get(same);
    if (told) return told;
    const answer = change
      .mutateAsync({ input, ...(manner && { manner }) })
      .finally(() => underWay.current.delete(same));
    underWay.current.set(same, answer);
    return answer;
  };
  return {
    // What was refused is in `problem`.
    tell: (input, manner) => void tellOnce(input, manner).catch(() => undefined),
    tellAndWait: tellOnce,
    busy: change.isPending,
    problem: change.error,
    forget: change.reset,
  };
};
