/** What a cell held; `error` is a cell that shows `#N/A` or the like. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error';

export interface SheetCell {
  /** 1 is column A. */
  readonly column: number;
  /** As a person would type it: numbers without float noise, dates as YYYY-MM-DD. */
  readonly text: string;
  readonly kind: CellKind;
  /** True when the text is the last result of a formula, not something typed. */
  readonly formula: boolean;
}

/** A row that holds something; `row` is the sheet's own number, so that messages can name it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** Cells merged into one; only the first, top left, has a value. Both corners are included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A` is 1, `XFD` is 16384; 0 when the text is no column. */
export const columnNumber = (letters: string): number => {
  if (letters.length === 0 || letters.length > 4) return 0;
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    const digit = letters.charCodeAt(i) - 64;
    if (digit < 1 || digit > 26) return 0;
    sum = sum * 26 + digit;
  }
  return sum;
};

/** 1 is `A`, 16384 is `XFD`: how messages and references name a column. */
export const columnLetters = (column: number): string =>
  column <= 0
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

/** A sheet ready to be read, as often as wanted; `close` it when done. */
export interface OpenedSheet {
  readonly format: 'xlsx' | 'csv';
  /** The sheet that is read; a .csv has one without a name. */
  readonly sheet: string;
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  /** How a .csv is written; null for .xlsx. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null;
  /** From the first row on, each time it is called; memory does not grow with the number of rows. */
  rows(): AsyncIterable<SheetRow>;
  merged(): Promise<readonly MergedRange[]>;
  close(): void;
}
