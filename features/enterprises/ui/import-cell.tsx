import { CellChange, CellNote } from '../../../packages/kit/cell-note.tsx';
import type { ImportField, ImportRow } from '../contract.ts';

interface ImportCellProps {
  row: ImportRow;
  field: ImportField;
  /** What the sheet says there. */
  value: string;
  /** A recorded value in words: a division by its name, money with its unit. */
  say: (field: ImportField, text: string) => string;
}

/** One cell of a row: as it is, as it would change, or with what is the matter with it. */
export const ImportCell = ({ row, field, value, say }: ImportCellProps) => {
  const notes = row.problems.filter((problem) => problem.field === field).map((problem) => problem.detail);
  if (notes.length > 0)
    return <CellNote value={value} notes={notes} tone={row.verdict === 'reject' ? 'red' : 'amber'} />;
  const change = row.verdict === 'update' && row.changes.find((one) => one.field === field);
  if (change) return <CellChange from={say(field, change.from)} to={say(field, change.to)} />;
  return <span className="k-clip">{value || '–'}</span>;
};
