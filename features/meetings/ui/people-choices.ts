import type { Choice } from '../../../packages/kit/choice-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { listPeople } from '../../organisation/contract.ts';

/** The people of the bureau, to be chosen from. */
export const usePeople = (): { choices: Choice[]; busy: boolean } => {
  const people = useAsk(listPeople, { query: { limit: 200 } });
  return {
    busy: people.loading,
    choices: (people.reply?.items ?? []).map((one) => ({
      value: one.id,
      label: `${one.name} · ${one.unitName}`,
    })),
  };
};
