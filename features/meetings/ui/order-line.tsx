import { Link } from 'react-router';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { OrderBrief } from '../contract.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderDue } from './order-due.tsx';
import './meetings.css';
import { words } from './order-words.ts';
import { STATE_TONE } from './tones.ts';

/** An order beside what it is about: how it stands, and what the reader may do. */
export const OrderLine = ({ of }: { of: OrderBrief }) => {
  const t = useWords(words);
  return (
    <li className="mtg-order">
      <span className="mtg-order-said">
        <Link to={`/orders/${of.id}`}>{of.what}</Link>
        <span className="k-line k-muted">
          <StatusTag tone={STATE_TONE[of.state]}>{t(`state_${of.state}`)}</StatusTag>
          {of.owner.name}
          <OrderDue of={of} />
        </span>
      </span>
      <OrderActions of={of} inList />
    </li>
  );
};
