import {
  type Announcements,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, useEffect, useState } from 'react';
import { clock } from '../kernel/minutes.ts';
import {
  type Movable,
  type Place,
  startAt,
  type TimeBlock,
  type TimeDay,
  type TimeRow,
  type Unplaced,
} from './time-table-shape.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

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

interface Movement {
  rows: readonly TimeRow[];
  days: readonly TimeDay[];
  blocks: readonly TimeBlock[];
  unplaced: readonly Unplaced[];
  stepMinutes: number;
  onMove: ((id: string, to: Place) => void) | undefined;
}

/** What is moved on a time table, by mouse, by keyboard or through the dialog, and what is said about it. */
export const useMoves = (box: RefObject<HTMLElement | null>, of: Movement) => {
  const t = useWords(kitWords);
  const { rows, days } = of;
  const [asked, setAsked] = useState<Movable | null>(null);
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState<{ id: string } | null>(null);
  useEffect(() => {
    // The block is drawn anew in its new cell: the focus goes with it.
    const all = moved ? (box.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []) : [];
    [...all]
      .find((one) => one.dataset.block === moved?.id)
      ?.querySelector('button')
      ?.focus();
  }, [box, moved]);
  const movables = movablesOf(of.blocks, of.unplaced);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byKey }),
  );

  const move = ({ movable, row, day }: Dropped, start: number): void => {
    if (movable.at?.rowId === row.id && movable.at.day === day.day && movable.at.start === start) return;
    setSaid(t('moved', { label: movable.label, row: row.label, day: day.label, start: clock(start) }));
    of.onMove?.(movable.id, { rowId: row.id, day: day.day, start });
    setMoved({ id: movable.id });
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
    const how = { minutes: dropped.movable.minutes, step: of.stepMinutes };
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

  return {
    sensors,
    announcements,
    drop,
    said,
    /** The one whose dialog is open. */
    asked,
    ask: (id: string | null): void => setAsked(id === null ? null : (movables.get(id) ?? null)),
    /** The dialog's answer. */
    place: (to: Place): void => {
      const dropped = asked && droppedOf(asked.id, to.rowId, to.day);
      setAsked(null);
      if (dropped) move(dropped, to.start);
    },
  };
};
