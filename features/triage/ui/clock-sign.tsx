import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Item } from '../contract.ts';
import { leftOf } from './left.ts';
import { words } from './words.ts';

const SOON_MS = 90 * 60_000;

/** What is left of its clock while it runs; nothing once somebody has it. */
export const ClockSign = ({ of, now }: { of: Item; now: string }) => {
  const t = useWords(words);
  if (of.status !== 'incoming' && of.status !== 'graded') return '–';
  const { key, count } = leftOf(of.dueAt, now);
  const isSoon = Date.parse(of.dueAt) - Date.parse(now) < SOON_MS;
  return (
    <span title={sayInstant(of.dueAt)}>
      <StatusTag tone={of.isOverdue ? 'red' : isSoon ? 'amber' : 'green'}>
        {t(key, { count, when: sayInstant(of.dueAt).slice(5) })}
      </StatusTag>
    </span>
  );
};
