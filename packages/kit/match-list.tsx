import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './match-list.css';

export interface Match {
  key: string;
  /** Where it comes from, in a character or two: a column's letter. */
  mark: string;
  title: string;
  /** A few of the values found there. */
  samples: readonly string[];
  /** It leads nowhere. */
  out: boolean;
  changed: boolean;
  /** Chooses what it leads to. */
  choice: ReactNode;
}

/** Things of theirs against things of ours, one a line: columns of a sheet and the fields they mean. */
export const MatchList = ({ label, matches }: { label: string; matches: readonly Match[] }) => (
  <ul className="k-matches" aria-label={label}>
    {matches.map((match) => (
      <li key={match.key} className={classNames(match.out && 'is-out', match.changed && 'is-changed')}>
        <span className="k-match-mark">{match.mark}</span>
        <span>
          <span className="k-match-title" title={match.title}>
            {match.title}
          </span>
          <span className="k-match-samples" title={match.samples.join(' · ')}>
            {match.samples.join(' · ') || '–'}
          </span>
        </span>
        {match.choice}
      </li>
    ))}
  </ul>
);
