import type { ReactNode } from 'react';
import './badge.css';
import type { Tone } from './tone.ts';

/** How something stands: a light and a word; without the colour the word is enough. */
export const StatusTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className="k-status">
    <span className={`k-status-light k-light-${tone}`} aria-hidden="true" />
    {children}
  </span>
);
