/** How much of a sheet is read before it is refused; a feature may ask for less, never for more than memory allows. */
export interface SheetLimits {
  /** Bytes of the file as uploaded. */
  readonly fileBytes: number;
  /** Rows that hold something. */
  readonly rows: number;
  readonly columns: number;
}

export const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: SheetLimits = { fileBytes: 50 * MEGABYTE, rows: 200_000, columns: 16_384 };

/** SHT-6 What an honest workbook never exceeds; measured on workbooks of 100,000 rows: 12 entries, 70 MB, ratio 30. */
export const ARCHIVE = {
  entries: 200,
  unpackedBytes: 200 * MEGABYTE,
  ratio: 200,
  /** Below this size a high ratio harms nobody: a sheet of styled blank rows packs very well. */
  ratioMattersFrom: MEGABYTE,
} as const;

/** SHT-12 Shared strings and the length of one cell; the latter is Excel's own limit. */
export const STRINGS = { count: 1_000_000, bytes: 64 * MEGABYTE, cell: 32_767 } as const;

/** Excel's last row. */
export const LAST_ROW = 1_048_576;
