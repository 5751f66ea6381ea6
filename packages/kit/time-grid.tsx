import { clock } from '../kernel/minutes.ts';
import { Scroller } from './scroller.tsx';
import { TimeCell } from './time-cell.tsx';
import { TimeName } from './time-name.tsx';
import type { TimeBlock, TimeDay, TimeRow, TimeStrip } from './time-table-shape.ts';

interface TimeGridProps {
  label: string;
  rows: readonly TimeRow[];
  days: readonly TimeDay[];
  blocks: readonly TimeBlock[];
  strips: readonly TimeStrip[];
  openId: string | null;
  chosenRow: string | null;
  /** CSS pixels of one hour, at least. */
  hourWidth: number;
  onOpen?: ((id: string) => void) | undefined;
  onAskMove?: ((id: string) => void) | undefined;
  onPoint?: ((id: string | null) => void) | undefined;
  onChooseRow?: ((id: string) => void) | undefined;
}

/** The rows by the days, each crossing a cell with its blocks. */
export const TimeGrid = ({ label, rows, days, blocks, strips, ...of }: TimeGridProps) => {
  const columns = days.map((day) => `minmax(${((day.to - day.from) / 60) * of.hourWidth}px, 1fr)`).join(' ');
  return (
    <Scroller label={label} className="k-times-scroll">
      <div className="k-times-grid" style={{ gridTemplateColumns: `var(--times-name) ${columns}` }}>
        <div className="k-times-corner" />
        {days.map((day) => (
          <div key={day.day} className={day.off ? 'k-times-day is-off' : 'k-times-day'}>
            <strong>{day.label}</strong>
            <span>
              {clock(day.from)}–{clock(day.to)}
            </span>
          </div>
        ))}
        {rows.map((row) => (
          <div key={row.id} className="k-times-row" role="group" aria-label={row.label}>
            <TimeName
              row={row}
              chosen={of.chosenRow === row.id}
              {...(of.onChooseRow && { onChoose: of.onChooseRow })}
            />
            {days.map((day) => (
              <TimeCell
                key={day.day}
                row={row}
                day={day}
                openId={of.openId}
                blocks={blocks.filter((b) => b.rowId === row.id && b.day === day.day)}
                strips={strips.filter((s) => s.rowId === row.id && s.day === day.day)}
                {...(of.onOpen && { onOpen: of.onOpen })}
                {...(of.onAskMove && { onAskMove: of.onAskMove })}
                {...(of.onPoint && { onPoint: of.onPoint })}
              />
            ))}
          </div>
        ))}
      </div>
    </Scroller>
  );
};
