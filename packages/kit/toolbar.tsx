import type { ReactNode } from 'react';
import './toolbar.css';

/** Controls above a list or a plan: what narrows on the left, what acts on the right. */
export const Toolbar = ({
  label,
  children,
  actions,
}: {
  label: string;
  children: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="k-toolbar" role="group" aria-label={label}>
    <div className="k-line">{children}</div>
    {actions && <div className="k-line">{actions}</div>}
  </div>
);
