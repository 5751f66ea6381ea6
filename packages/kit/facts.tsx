import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** What is known of one record: names and values, as many columns as fit. An unknown value is shown as –. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="k-facts">
    {facts.map((fact) => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd>{fact.value ?? '–'}</dd>
      </div>
    ))}
  </dl>
);
