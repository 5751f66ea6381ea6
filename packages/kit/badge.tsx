import type { ReactNode } from 'react';
import './badge.css';
import type { Tone } from './tone.ts';

/** A short word on a soft ground: a count, a grade, a kind. */
export const Badge = ({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`k-badge k-tone-${tone}`}>{children}</span>
);
