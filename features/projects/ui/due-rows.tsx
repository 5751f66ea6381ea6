import type { ReactNode } from 'react';
import './projects.css';

export interface DueRow {
  id: string;
  title: string;
  /** How it stands against its day. */
  light: ReactNode;
  note: string;
  onOpen: () => void;
}

/** Things that are due, one a line: what, whose and by when, and how that stands. */
export const DueRows = ({ label, rows }: { label: string; rows: readonly DueRow[] }) =>
  rows.length === 0 ? null : (
    <ul className="prj-rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="prj-row">
          <span className="prj-said">
            <button type="button" className="prj-open" onClick={row.onOpen}>
              {row.title}
            </button>
            <span className="prj-note">{row.note}</span>
          </span>
          {row.light}
        </li>
      ))}
    </ul>
  );
