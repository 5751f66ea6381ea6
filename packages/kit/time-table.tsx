import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { clock } from '../kernel/minutes.ts';
import { MoveDialog } from './move-dialog.tsx';
import { TimeCell } from './time-cell.tsx';
import { TimeName } from './time-name.tsx';
import './time-table.css';
import {
  type Movable,
  type Place,
  startAt,
  type TimeBlock,
  type TimeDay,
  type TimeRow,
  type TimeStrip,
  type Unplaced,
} from './time-table-shape.ts';
import { UnplacedList } from './unplaced-list.tsx';
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

interface Dropped {
  movable: Movable;
  row: TimeRow;
  day: TimeDay;
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SIDEWAYS_PX = 20;
const ROW_PX = 50;

/** An arrow moves half an hour sideways or a row up and down. */
const byKey: KeyboardCoordinateGetter = (event, { currentCoordinates }) => {
  const by = KEYS[event.code];
  if (!by) return undefined;
  event.preventDefault();
  return { x: currentCoordinates.x + by[0] * SIDEWAYS_PX, y: currentCoordinates.y + by[1] * ROW_PX };
};

/** Where the left edge of what was dragged came to lie in the cell below it, 0 … 1. */
const shareOf = (event: DragEndEvent): number => {
  const left = event.active.rect.current.translated?.left;
  const cell = event.over?.rect;
  return left === undefined || !cell ? 0 : (left - cell.left) / cell.width;
};

const movablesOf = (blocks: readonly TimeBlock[], unplaced: readonly Unplaced[]): Map<string, Movable> =>
  new Map([
    ...blocks.map((b): [string, Movable] => [
      b.id,
      {
        id: b.id,
        label: b.label,
        minutes: b.end - b.start,
        at: { rowId: b.rowId, day: b.day, start: b.start },
      },
    ]),
    ...unplaced.map((u): [string, Movable] => [
      u.id,
      { id: u.id, label: u.label, minutes: u.minutes, at: null },
    ]),
  ]);

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
  const [moving, setMoving] = useState<Movable | null>(null);
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The block is drawn anew in its new cell: the focus goes with it.
    if (moved === null) return;
    const all = box.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [];
    [...all]
      .find((one) => one.dataset.block === moved)
      ?.querySelector('button')
      ?.focus();
    setMoved(null);
  }, [moved]);
  const movables = movablesOf(blocks, unplaced ?? []);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byKey }),
  );

  const move = ({ movable, row, day }: Dropped, start: number): void => {
    if (movable.at?.rowId === row.id && movable.at.day === day.day && movable.at.start === start) return;
    setSaid(t('moved', { label: movable.label, row: row.label, day: day.label, start: clock(start) }));
    onMove?.(movable.id, { rowId: row.id, day: day.day, start });
    setMoved(movable.id);
  };
  const droppedOf = (id: string, rowId: string, on: string): Dropped | null => {
    const movable = movables.get(id);
    const row = rows.find((one) => one.id === rowId);
    const day = days.find((one) => one.day === on);
    return movable && row && day ? { movable, row, day } : null;
  };
  const drop = (event: DragEndEvent): void => {
    const [rowId = '', on = ''] = String(event.over?.id ?? '').split('|');
    const dropped = droppedOf(String(event.active.id), rowId, on);
    if (!dropped) return;
    const how = { minutes: dropped.movable.minutes, step: stepMinutes };
    move(dropped, startAt(shareOf(event), dropped.day, how));
  };

  const labelOf = (id: string | number): string => movables.get(String(id))?.label ?? '';
  const placeOf = (id: string | number): string => {
    const [rowId = '', on = ''] = String(id).split('|');
    const row = rows.find((one) => one.id === rowId);
    const day = days.find((one) => one.day === on);
    return `${row?.label ?? ''} ${day?.label ?? ''}`;
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('held', { label: labelOf(active.id) }),
    onDragOver: ({ over }) => (over ? t('over', { place: placeOf(over.id) }) : t('nowhere')),
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('putBack', { label: labelOf(active.id) }),
  };

  const askMove = onMove && ((id: string): void => setMoving(movables.get(id) ?? null));
  const hasSide = !only && (unplaced !== undefined || props.beside !== undefined);
  const columns = days.map((day) => `minmax(${((day.to - day.from) / 60) * hourWidth}px, 1fr)`).join(' ');
  return (
    <DndContext
      sensors={sensors}
      onDragEnd={drop}
      accessibility={{ screenReaderInstructions: { draggable: t('dragHint') }, announcements }}
    >
      <div ref={box} className={hasSide ? `k-times has-list${props.beside ? ' is-broad' : ''}` : 'k-times'}>
        {only !== 'list' && (
          <div className="k-times-main">
            <div className="k-times-scroll" role="region" aria-label={props.label} tabIndex={0}>
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
                      chosen={props.chosenRow === row.id}
                      {...(props.onChooseRow && { onChoose: props.onChooseRow })}
                    />
                    {days.map((day) => (
                      <TimeCell
                        key={day.day}
                        row={row}
                        day={day}
                        openId={props.openId ?? null}
                        blocks={blocks.filter((b) => b.rowId === row.id && b.day === day.day)}
                        strips={strips.filter((s) => s.rowId === row.id && s.day === day.day)}
                        {...(props.onOpen && { onOpen: props.onOpen })}
                        {...(askMove && { onAskMove: askMove })}
                        {...(onPoint && { onPoint })}
                      />
                    ))}
                  </div>
                ))}
              </div>
            </div>
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
          {said}
        </p>
      </div>
      {moving && (
        <MoveDialog
          what={moving}
          rows={rows}
          days={days}
          step={stepMinutes}
          onClose={() => setMoving(null)}
          onMove={(to) => {
            const dropped = droppedOf(moving.id, to.rowId, to.day);
            setMoving(null);
            if (dropped) move(dropped, to.start);
          }}
        />
      )}
    </DndContext>
  );
};
