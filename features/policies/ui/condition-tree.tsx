import { useWords } from '../../../packages/kit/use-words.ts';
import type { Condition } from '../rules/conditions.ts';
import './policies.css';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

/** Conditions as they are read: groups within groups. */
export const ConditionTree = ({ of }: { of: Condition }) => {
  const t = useWords(words);
  const say = useSayPolicy();
  if ('not' in of)
    return (
      <>
        {`${t('not')}: `}
        <ConditionTree of={of.not} />
      </>
    );
  if ('fact' in of) return <span>{say.condition({ leaf: of, negated: false })}</span>;
  const parts = 'all' in of ? of.all : of.any;
  if (parts.length === 0) return <span className="k-muted">{t('everybody')}</span>;
  return (
    <>
      <span className="k-muted">{t('all' in of ? 'all' : 'any')}</span>
      <ul className="pol-tree">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionTree of={part} />
          </li>
        ))}
      </ul>
    </>
  );
};
