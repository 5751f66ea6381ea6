import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './briefings.css';

interface LineProps {
  to: string;
  title: string;
  /** Under the title, in small. */
  note?: ReactNode;
  /** Before the title: a light, a time. */
  lead?: ReactNode;
  /** At the right edge, figures in one column. */
  end?: ReactNode;
}

/** One thing of a card; all of it leads to where the thing is. */
export const Line = ({ to, title, note, lead, end }: LineProps) => (
  <li>
    <Link to={to} className="b-line">
      {lead && <span className="b-line-lead">{lead}</span>}
      <span className="b-line-said">
        <span className="b-line-title" title={title}>
          {title}
        </span>
        {note && <span className="b-line-note">{note}</span>}
      </span>
      {end && <span className="b-line-end">{end}</span>}
    </Link>
  </li>
);

export const Lines = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className="b-lines" aria-label={label}>
    {children}
  </ul>
);

/** Nothing to show in a card: one quiet sentence, and what would stand there. */
export const Quiet = ({ title, hint }: { title: string; hint?: string }) => (
  <p className="b-quiet">
    {title}
    {hint && <span>{hint}</span>}
  </p>
);
