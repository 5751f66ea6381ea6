/** `day` columns take `YYYY-MM-DD`. */
export interface SheetColumn {
  readonly title: string;
  readonly kind?: 'text' | 'number' | 'day';
  /** In characters; 14 when not said. */
  readonly width?: number;
}
export type SheetValue = string | number | boolean | null;

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
}
