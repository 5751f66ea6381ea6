import './cell-note.css';
import { Icon } from './icon.tsx';

/** A cell somebody must look at: what it says, and under it what is the matter with it. */
export const CellNote = ({
  value,
  notes,
  tone = 'red',
}: {
  value: string;
  notes: readonly string[];
  tone?: 'red' | 'amber';
}) => (
  <span className={`k-cell-note is-${tone}`}>
    <span className="k-cell-note-value">{value || '–'}</span>
    {notes.map((note) => (
      <span key={note} className="k-cell-note-said">
        <Icon name={tone === 'red' ? 'alert' : 'info'} size={12} />
        {note}
      </span>
    ))}
  </span>
);

/** A value that would be replaced: what is there, then what would be. */
export const CellChange = ({ from, to }: { from: string; to: string }) => (
  <span className="k-cell-change">
    {from && <del>{from}</del>}
    <ins>{to || '–'}</ins>
  </span>
);
