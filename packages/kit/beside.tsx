import type { ReactNode } from 'react';
import './beside.css';

interface BesideProps {
  /** The narrower side: facts, a mapping, a choice. */
  aside: ReactNode;
  children: ReactNode;
  /** The other side takes whatever the window has. */
  wide?: boolean;
}

/** What is known beside what happens with it; one above the other where there is no room. */
export const Beside = ({ aside, children, wide = false }: BesideProps) => (
  <div className="k-beside-frame">
    <div className={wide ? 'k-beside is-wide' : 'k-beside'}>
      <div>{aside}</div>
      <div>{children}</div>
    </div>
  </div>
);
