import type { Change } from './judge-row.ts';

const said = (value: unknown): string => JSON.stringify(value ?? null);

/**
 * IMP-18 True when a change would take away what the preview did not show: it may fill what is empty, and replace
 * what the person saw being replaced. Values are compared as JSON, which is how the preview kept them.
 */
export const overwritesUnseen = (changes: readonly Change[], previewed: readonly Change[]): boolean =>
  changes.some(
    ({ field, from }) =>
      from !== null && !previewed.some((seen) => seen.field === field && said(seen.from) === said(from)),
  );
