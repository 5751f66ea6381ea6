import type { ReactNode } from 'react';
import './badge.css';
import './timeline.css';
import type { Tone } from './tone.ts';

export interface Happening {
  id: string;
  /** As shown: `03-11 09:30`. */
  when: string;
  title: ReactNode;
  by?: string;
  body?: ReactNode;
  tone?: Tone;
}

/** What happened, newest first (the caller sorts). */
export const Timeline = ({ label, items }: { label: string; items: readonly Happening[] }) => (
  <ol className="k-timeline" aria-label={label}>
    {items.map((item) => (
      <li key={item.id}>
        <span className={`k-status-light k-light-${item.tone ?? 'grey'}`} aria-hidden="true" />
        <div className="k-timeline-head">
          <span className="k-timeline-title">{item.title}</span>
          <span className="k-muted">
            {item.by && `${item.by} · `}
            <time>{item.when}</time>
          </span>
        </div>
        {item.body && <div className="k-timeline-body">{item.body}</div>}
      </li>
    ))}
  </ol>
);
