import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { moved, type Place, type Size, type View, viewOf, zoomed } from './map-shape.ts';

interface Roam {
  readonly size: Size;
  readonly view: View;
  readonly isMoved: boolean;
  zoom(factor: number): void;
  reset(): void;
  /** For the surface that is dragged with a mouse; a finger scrolls the page instead. */
  readonly drag: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
  };
}

const WHEEL_STEP = 1.2;

/** The window on a map: begins with all of `places`, follows wheel and drag, and keeps its middle when resized. */
export function useRoam(box: RefObject<Element | null>, places: readonly Place[]): Roam {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [chosen, setChosen] = useState<View | null>(null);
  const [held, setHeld] = useState<Place | null>(null);
  const whole = viewOf(places, size);
  const view = chosen ?? whole;
  const turn = useEffectEvent((event: WheelEvent) => {
    const { left, top } = (box.current ?? document.body).getBoundingClientRect();
    const at: Place = [event.clientX - left - size.width / 2, event.clientY - top - size.height / 2];
    setChosen(zoomed(view, event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, { at, whole }));
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    const wheel = (event: Event): void => {
      if (!(event instanceof WheelEvent)) return;
      event.preventDefault(); // a listener of React's may not: it is passive
      turn(event);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener('wheel', wheel);
    };
  }, [box]);
  return {
    size,
    view,
    isMoved: chosen !== null,
    zoom: (factor) => setChosen(zoomed(view, factor, { whole })),
    reset: () => setChosen(null),
    drag: {
      onPointerDown: (event) => {
        if (event.pointerType !== 'mouse' || event.button !== 0) return;
        setHeld([event.clientX, event.clientY]);
      },
      onPointerMove: (event) => {
        if (!held) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setChosen(moved(view, [event.clientX - held[0], event.clientY - held[1]]));
        setHeld([event.clientX, event.clientY]);
      },
      onPointerUp: () => setHeld(null),
    },
  };
}
