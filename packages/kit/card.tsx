import type { ReactNode } from 'react';
import './card.css';

interface CardProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  /** The content reaches the edges (tables, lists). */
  flush?: boolean;
}

/** A titled part of a page. */
export const Card = ({ title, actions, children, flush = false }: CardProps) => (
  <section className={flush ? 'k-card is-flush' : 'k-card'} aria-label={title}>
    {(title || actions) && (
      <header className="k-card-head">
        <h2>{title}</h2>
        {actions && <div className="k-line">{actions}</div>}
      </header>
    )}
    <div className="k-card-body">{children}</div>
  </section>
);
