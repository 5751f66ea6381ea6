import { useDroppable } from '@dnd-kit/core';
import { clock } from '../kernel/minutes.ts';
import { DragBlock } from './drag-block.tsx';
import { inLanes, type TimeBlock, type TimeDay, type TimeRow, type TimeStrip } from './time-table-shape.ts';

interface TimeCellProps {
  row: TimeRow;
  day: TimeDay;
  blocks: readonly TimeBlock[];
  strips: readonly TimeStrip[];
  openId: string | null;
  onOpen?: (id: string) => void;
  onAskMove?: (id: string) => void;
  onPoint?: (id: string | null) => void;
}

const STRIP = 16;

const LANE = 42;

/** One row on one day: an hour grid, blocks at their minutes, overlapping ones in lanes. */
export const TimeCell = ({ row, day, blocks, strips, openId, ...acts }: TimeCellProps) => {
  const { setNodeRef, isOver } = useDroppable({ id: `${row.id}|${day.day}` });
  const { laid, lanes } = inLanes(blocks);
  const percent = (minutes: number): string => `${(minutes / (day.to - day.from)) * 100}%`;
  const { onOpen, onAskMove, onPoint } = acts;
  const under = strips.length > 0 ? STRIP : 0;
  return (
    <div
      ref={setNodeRef}
      className={`k-times-cell${isOver ? ' is-over' : ''}${day.off ? ' is-off' : ''}`}
      style={{ minHeight: lanes * LANE + 8 + under, backgroundSize: `${percent(60)} 100%` }}
    >
      {laid.map((block) => (
        <DragBlock
          key={block.id}
          block={block}
          times={`${clock(block.start)}–${clock(block.end)}`}
          open={openId === block.id}
          place={{
            left: percent(block.start - day.from),
            width: percent(block.end - block.start),
            top: 4 + block.lane * LANE,
            height: LANE - 4,
          }}
          {...(onOpen && { onOpen })}
          {...(onPoint && { onPoint })}
          {...(onAskMove && !block.locked && { onAskMove })}
        />
      ))}
      {strips.map((strip) => (
        <span
          key={strip.id}
          className="k-times-strip"
          title={`${clock(strip.start)}–${clock(strip.end)} ${strip.label}`}
          style={{ left: percent(strip.start - day.from), width: percent(strip.end - strip.start) }}
        >
          {strip.label}
        </span>
      ))}
    </div>
  );
};
