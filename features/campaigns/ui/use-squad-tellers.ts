import { useToast } from '../../../packages/kit/toast.tsx';
import { type Teller, useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import * as ask from '../contract.ts';
import type { Step } from '../rules/squads.ts';
import { words } from './squad-words.ts';
import { SQUAD_TOUCHES } from './touches.ts';

export type Taken = Exclude<Step, 'edit'>;

/** One teller for each step a squad can take; each says so when it is done. */
export const useSquadTellers = (name: string): Record<Taken, Teller<typeof ask.clearSquad>> => {
  const t = useWords(words);
  const toast = useToast();
  const telling = (step: Taken) => ({
    touches: SQUAD_TOUCHES,
    onDone: () => toast(t(`done-${step}`, { name })),
  });
  return {
    clear: useTell(ask.clearSquad, telling('clear')),
    depart: useTell(ask.departSquad, telling('depart')),
    suspend: useTell(ask.suspendSquad, telling('suspend')),
    resume: useTell(ask.resumeSquad, telling('resume')),
    return: useTell(ask.returnSquad, telling('return')),
    debrief: useTell(ask.debriefSquad, telling('debrief')),
    disband: useTell(ask.disbandSquad, telling('disband')),
  };
};
