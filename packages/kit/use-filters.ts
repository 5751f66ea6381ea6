import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigation, useSearchParams } from 'react-router';

type Filters = Record<string, string>;

const shown = <F extends Filters>(defaults: F, from: URLSearchParams): F =>
  Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, from.get(key) ?? value])) as F; // border: same keys

/** Filters kept in the address, so that a list can be sent to a colleague. Values at their default are not written. */
export const useFilters = <F extends Filters>(defaults: F): [F, (change: Partial<F>) => void] => {
  const [params, setParams] = useSearchParams();
  const here = useLocation().pathname;
  const next = useNavigation().location?.pathname;
  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    isLeaving.current = next !== undefined && next !== here;
  }, [next, here]);
  const pattern = JSON.stringify(defaults);
  const usual = useMemo(() => JSON.parse(pattern) as F, [pattern]); // border: our own JSON
  const filters = useMemo(() => shown(usual, params), [usual, params]);
  const change = useCallback(
    (wanted: Partial<F>) => {
      // Somebody typed and pressed a link at once: what the search box says late would call them back.
      if (isLeaving.current) return;
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(wanted)) {
            if (value === undefined || value === usual[key]) next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams, usual],
  );
  return [filters, change];
};
