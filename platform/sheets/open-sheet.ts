import { DEFAULT_LIMITS, type SheetLimits } from './limits.ts';
import { openCsv } from './read-csv.ts';
import { openXlsx } from './read-xlsx.ts';
import type { OpenedSheet } from './row.ts';
import { sniff } from './sniff.ts';

/**
 * Opens a sheet a person uploaded: .xlsx, or .csv in any encoding Chinese offices use. What it is is told by its
 * content, not its name. Throws a Refusal of the SHT rules; memory stays bounded whatever the file does.
 */
export const openSheet = async (
  path: string,
  asked: { limits?: Partial<SheetLimits>; sheet?: string } = {},
): Promise<OpenedSheet> => {
  const limits = { ...DEFAULT_LIMITS, ...asked.limits };
  const kind = await sniff(path, limits.fileBytes);
  return kind === 'archive' ? openXlsx(path, limits, asked.sheet ?? null) : openCsv(path, limits);
};
