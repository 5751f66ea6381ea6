import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type OrderBrief, STEP_KINDS, type StepKind } from '../contract.ts';
import { words } from './order-words.ts';
import { StepDialog } from './step-dialog.tsx';
import { TOUCHES } from './tones.ts';

/** The one that leads on comes first; what undoes stands last. */
const ORDER: readonly StepKind[] = [
  'accepted',
  'confirmed',
  'givenAgain',
  'done',
  'feedback',
  'sentBack',
  'extended',
  'declined',
  'withdrawn',
];
const LEADS: readonly StepKind[] = ['accepted', 'confirmed', 'done', 'givenAgain'];
const SHORT = 2;

interface OrderActionsProps {
  of: OrderBrief;
  /** In a list: the first two only, and small. */
  inList?: boolean;
}

/** What the reader may do about an order now. */
export const OrderActions = ({ of, inList = false }: OrderActionsProps) => {
  const t = useWords(words);
  const cache = useQueryClient();
  const [taking, setTaking] = useState<StepKind | null>(null);
  const may = ORDER.filter((kind) => of.may.includes(kind) && STEP_KINDS.includes(kind));
  const shown = inList
    ? may.filter((kind) => kind !== 'withdrawn' && kind !== 'extended').slice(0, SHORT)
    : may;
  const lookAgain = () => TOUCHES.map((name) => cache.invalidateQueries({ queryKey: [name] }));
  return (
    <span className="k-line mtg-actions">
      {shown.map((kind) => (
        <Button
          key={kind}
          small={inList}
          kind={LEADS.includes(kind) && !inList ? 'main' : 'plain'}
          onPress={() => setTaking(kind)}
        >
          {t(`do_${kind}`)}
        </Button>
      ))}
      {taking && (
        <StepDialog
          of={of}
          kind={taking}
          onClose={() => setTaking(null)}
          onStale={() => void Promise.all(lookAgain())}
        />
      )}
    </span>
  );
};
