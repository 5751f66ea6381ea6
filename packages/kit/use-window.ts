import { type RefObject, useEffect, useState } from 'react';

interface Seen {
  from: number;
  to: number;
  /** Height of what is not drawn, in CSS pixels. */
  above: number;
  below: number;
}

const WORTH_ROWS = 120;
const SPARE_ROWS = 20;

const rowHeight = (box: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(box).getPropertyValue('--row')) || 36;

const seenIn = (box: HTMLElement, count: number): Seen => {
  const row = rowHeight(box);
  const from = Math.max(0, Math.floor(box.scrollTop / row) - SPARE_ROWS);
  const to = Math.min(count, Math.ceil((box.scrollTop + box.clientHeight) / row) + SPARE_ROWS);
  return { from, to, above: from * row, below: (count - to) * row };
};

/** Which rows of a long list are worth drawing; all of them when it is short or grows freely. */
export const useWindow = (scroll: RefObject<HTMLElement | null>, count: number, bounded: boolean): Seen => {
  const worth = bounded && count > WORTH_ROWS;
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 60, above: 0, below: 0 });
  useEffect(() => {
    const box = scroll.current;
    if (!box || !worth) return;
    const look = (): void =>
      setSeen((before) => {
        const next = seenIn(box, count);
        return before.from === next.from && before.to === next.to && before.below === next.below
          ? before
          : next;
      });
    look();
    box.addEventListener('scroll', look, { passive: true });
    const size = new ResizeObserver(look);
    size.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      size.disconnect();
    };
  }, [scroll, count, worth]);
  return worth ? seen : { from: 0, to: count, above: 0, below: 0 };
};
