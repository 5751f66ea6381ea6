import { useState } from 'react';
import type { Problem } from '../../../packages/kit/problem.ts';
import { useSession } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { words } from './duplicate-words.ts';

interface AsNewFieldProps {
  /** The last refusal: the field comes with the first that it can answer. */
  problem: Problem | null;
  value: string;
  onChange: (value: string) => void;
}

/** PRJ-41 The way on for whoever may rule: why this is a project of its own. */
export const AsNewField = ({ problem, value, onChange }: AsNewFieldProps) => {
  const t = useWords(words);
  const { can } = useSession();
  const [asked, setAsked] = useState(false);
  const isAlike = problem?.rule === 'PRJ-41';
  if (isAlike && !asked) setAsked(true);
  if (!can['duplicates.rule'] || !(asked || isAlike)) return null;
  return <TextArea label={t('asNew')} name="asNew" hint={t('asNewHint')} value={value} onChange={onChange} />;
};
