import type { TimeRow } from './time-table-shape.ts';

interface TimeNameProps {
  row: TimeRow;
  chosen: boolean;
  onChoose?: (id: string) => void;
}

/** The name at the left of a row; where rows can be chosen it is the button that does it. */
export const TimeName = ({ row, chosen, onChoose }: TimeNameProps) => {
  const inside = (
    <>
      <strong>
        {row.tone && <span className={`k-times-mark k-light-${row.tone}`} aria-hidden="true" />}
        {row.label}
      </strong>
      {row.note && <span title={row.note}>{row.note}</span>}
    </>
  );
  return onChoose ? (
    <button
      type="button"
      className="k-times-name is-button"
      aria-pressed={chosen}
      onClick={() => onChoose(row.id)}
    >
      {inside}
    </button>
  ) : (
    <div className="k-times-name">{inside}</div>
  );
};
