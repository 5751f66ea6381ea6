import { daysBetween } from '../../../packages/kernel/day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { OrderBrief } from '../contract.ts';
import './meetings.css';
import { words } from './order-words.ts';
import { LIGHT_TONE } from './tones.ts';

/** The due day of an order and how far it is. */
export const OrderDue = ({ of }: { of: OrderBrief }) => {
  const t = useWords(words);
  const left = daysBetween(useToday(), of.dueOn);
  const runs = of.state === 'given' || of.state === 'accepted';
  if (!runs) return <span className="k-figures">{of.dueOn}</span>;
  const said =
    of.daysLate > 0
      ? t('lateBy', { count: of.daysLate })
      : left === 0
        ? t('dueToday')
        : t('dueIn', { count: left });
  return (
    <StatusTag tone={LIGHT_TONE[of.light]}>
      <span className="mtg-due">
        <span className="k-figures">{of.dueOn}</span>
        <span className="k-muted">{said}</span>
      </span>
    </StatusTag>
  );
};
