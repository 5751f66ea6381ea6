import { DndContext } from '@dnd-kit/core';
import { type ReactNode, useRef } from 'react';
import { MoveDialog } from './move-dialog.tsx';
import { TimeGrid } from './time-grid.tsx';
import './time-table.css';
import type { Place, TimeBlock, TimeDay, TimeRow, TimeStrip, Unplaced } from './time-table-shape.ts';
import { UnplacedList } from './unplaced-list.tsx';
import { useMoves } from './use-moves.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface TimeTableProps {
  label: string;
  rows: readonly TimeRow[];
  days: readonly TimeDay[];
  blocks: readonly TimeBlock[];
  strips?: readonly TimeStrip[];
  /** Left out: there is no list. Empty: says that everything is placed. */
  unplaced?: readonly Unplaced[];
  /** Left out: nothing can be moved. */
  onMove?: (id: string, to: Place) => void;
  onOpen?: (id: string) => void;
  openId?: string | null;
  /** A block under the mouse or with the focus; null when it is left. */
  onPoint?: (id: string | null) => void;
  /** The row's name becomes a button that chooses it, or lets it go. */
  onChooseRow?: (id: string) => void;
  chosenRow?: string | null;
  /** Stands at the side, above the list of what is unplaced. */
  beside?: ReactNode;
  /** Stands under the table. */
  below?: ReactNode;
  /** On a narrow page: the one part that is shown. */
  only?: 'table' | 'list';
  stepMinutes?: number;
  /** CSS pixels of one hour, at least. */
  hourWidth?: number;
}

/** Who is where when: rows by days. Blocks are dragged, moved with the keyboard, or through "move to…". */
export const TimeTable = (props: TimeTableProps) => {
  const t = useWords(kitWords);
  const {
    rows,
    days,
    blocks,
    strips = [],
    unplaced,
    onMove,
    onPoint,
    only,
    stepMinutes = 15,
    hourWidth = 40,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const moves = useMoves(box, { rows, days, blocks, unplaced: unplaced ?? [], stepMinutes, onMove });
  const askMove = onMove && moves.ask;
  const hasSide = !only && (unplaced !== undefined || props.beside !== undefined);
  return (
    <DndContext
      sensors={moves.sensors}
      onDragEnd={moves.drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('dragHint') },
        announcements: moves.announcements,
      }}
    >
      <div ref={box} className={hasSide ? `k-times has-list${props.beside ? ' is-broad' : ''}` : 'k-times'}>
        {only !== 'list' && (
          <div className="k-times-main">
            <TimeGrid
              label={props.label}
              rows={rows}
              days={days}
              blocks={blocks}
              strips={strips}
              openId={props.openId ?? null}
              chosenRow={props.chosenRow ?? null}
              hourWidth={hourWidth}
              onOpen={props.onOpen}
              onAskMove={askMove}
              onPoint={onPoint}
              onChooseRow={props.onChooseRow}
            />
            {!only && props.below}
          </div>
        )}
        {(hasSide || only === 'list') && (
          <div className="k-times-side">
            {!only && props.beside}
            {unplaced && (
              <UnplacedList
                items={unplaced}
                openId={props.openId ?? null}
                {...(askMove && { onAskMove: askMove })}
                {...(props.onOpen && { onOpen: props.onOpen })}
                {...(onPoint && { onPoint })}
              />
            )}
          </div>
        )}
        <p className="k-hidden" role="status">
          {moves.said}
        </p>
      </div>
      {moves.asked && (
        <MoveDialog
          what={moves.asked}
          rows={rows}
          days={days}
          step={stepMinutes}
          onClose={() => moves.ask(null)}
          onMove={moves.place}
        />
      )}
    </DndContext>
  );
};
