import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { answerFact, type FirmPolicies } from '../contract.ts';
import type { FactValue } from '../rules/facts.ts';
import { fact } from '../rules/facts.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { ValueField } from './value-field.tsx';
import { words } from './words.ts';

interface QuestionProps {
  of: FirmPolicies['questions'][number];
  enterpriseId: string;
}

/** A question, answered in place. */
export const Question = ({ of, enterpriseId }: QuestionProps) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const toast = useToast();
  const [value, setValue] = useState<FactValue | null>(null);
  const answer = useTell(answerFact, { touches: ['getFirmPolicies'], onDone: () => toast(t('answered')) });
  const label = `${say.factName(of.fact)} · ${t('decides', { n: of.clauses })}`;
  // What the enterprise's own record lacks is added there.
  if (fact(of.fact).from === 'enterprise') return <p>{label}</p>;
  const send = (): void => {
    if (value === null) return;
    const sent = typeof value === 'object' ? [...value] : value;
    answer.tell({ params: { enterpriseId }, body: { key: of.fact, value: sent, source: '' } });
  };
  return (
    <div className="pol-leaf">
      <ValueField many={false} of={of.fact} label={label} value={value} onChange={setValue} />
      <Button busy={answer.busy} disabled={value === null} onPress={send}>
        {t('answer')}
      </Button>
      {answer.problem && <ProblemNote problem={answer.problem} />}
    </div>
  );
};
