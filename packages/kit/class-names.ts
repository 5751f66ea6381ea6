/** Joins the class names that are there: `classNames('k-row', chosen && 'is-chosen')`. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
