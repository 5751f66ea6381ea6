import { useState } from 'react';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listEnterprises } from '../../enterprises/contract.ts';
import { getFirmPolicies } from '../contract.ts';
import type { Benefit } from '../rules/benefit.ts';
import type { Condition } from '../rules/conditions.ts';
import { answer } from '../rules/reasons.ts';
import { AnswerLines } from './answer-lines.tsx';
import { words } from './words.ts';

/** What the clause, as it is written now, answers a firm that one chooses. */
export const TryIt = ({ conditions, benefit }: { conditions: Condition | null; benefit: Benefit | null }) => {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const [enterpriseId, setEnterpriseId] = useState<string | null>(null);
  const found = useAsk(listEnterprises, { query: { q, inPark: q === '' ? 'yes' : undefined, limit: 20 } });
  const firm = useAsk(
    getFirmPolicies,
    { params: { enterpriseId: enterpriseId ?? '' } },
    { when: enterpriseId !== null },
  );
  return (
    <div className="k-stack">
      <SelectField
        label={t('tryIt')}
        hint={t('tryHint')}
        value={enterpriseId}
        choices={(found.reply?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onSearch={setQ}
        busy={found.busy}
        onChange={setEnterpriseId}
      />
      {firm.reply && enterpriseId && conditions && benefit && (
        <AnswerLines of={answer(conditions, firm.reply.known)} benefit={benefit} known={firm.reply.known} />
      )}
    </div>
  );
};
