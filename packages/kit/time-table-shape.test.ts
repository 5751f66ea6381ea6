import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { inLanes, startAt, type TimeBlock } from './time-table-shape.ts';

const tuesday = { day: day('2026-03-11'), label: '', from: 480, to: 1080 };
const block = (id: string, start: number, end: number): TimeBlock => ({
  id,
  rowId: 'r',
  day: tuesday.day,
  start,
  end,
  label: id,
  tone: 'blue',
});

describe('a block dropped on a day', () => {
  it.each([
    ['the left edge is the first drawn minute', 0, 60, 480],
    ['the middle of ten hours is five hours in', 0.5, 60, 780],
    ['between two steps it goes to the nearer one', 0.517, 60, 795],
    ['left of the day it starts with the day', -0.3, 60, 480],
    ['near the evening it still ends within the day', 0.99, 90, 990],
  ])('%s', (_, share, minutes, start) => {
    expect(startAt(share, tuesday, { minutes, step: 15 })).toBe(start);
  });
});

describe('blocks of one row and day', () => {
  it('share a lane when one begins as the other ends', () => {
    expect(inLanes([block('b', 600, 660), block('a', 540, 600)]).lanes).toBe(1);
  });
  it('stand below each other when they overlap, and the third takes the first free lane', () => {
    const { laid, lanes } = inLanes([block('a', 540, 620), block('b', 600, 700), block('c', 630, 660)]);
    expect(lanes).toBe(2);
    expect(laid.map((one) => [one.id, one.lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
  it('need one lane even when there are none', () => {
    expect(inLanes([]).lanes).toBe(1);
  });
});
