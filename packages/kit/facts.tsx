import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes the whole width: a list of names. */
  wide?: boolean;
}

/** What is known of one record: names and values, as many columns as fit. An unknown value is shown as –. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="k-facts">
    {facts.map((fact) => (
      <div key={fact.label} className={fact.wide ? 'is-wide' : undefined}>
        <dt>{fact.label}</dt>
        <dd>{fact.value ?? '–'}</dd>
      </div>
    ))}
  </dl>
);
