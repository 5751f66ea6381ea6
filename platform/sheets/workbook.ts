import { posix } from 'node:path';
import { ensure } from '../../packages/kernel/refusal.ts';
import type { Archive } from './archive.ts';
import { builtInDateFormat, type DateFormat, dateFormat, unescaped } from './cell-text.ts';
import { STRINGS } from './limits.ts';
import { readXml } from './read-xml.ts';
import { type TextStore, textStore } from './text-store.ts';

export interface SheetName {
  readonly name: string;
  readonly visible: boolean;
}
interface SheetPart extends SheetName {
  readonly part: string;
}

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: TextStore;
  /** By cell style. */
  readonly dateFormats: readonly (DateFormat | null)[];
  readonly from1904: boolean;
}

type Relations = ReadonlyMap<string, { type: string; target: string }>;

/** Parts that `part` refers to, by id, as names inside the archive. */
const relationsOf = async (archive: Archive, part: string): Promise<Relations> => {
  const found = new Map<string, { type: string; target: string }>();
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(name)) return found;
  await readXml(await archive.read(name), {
    open(tag, { Id, Type, Target, TargetMode }) {
      if (tag !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.set(Id, { type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '', target });
    },
  });
  return found;
};

const partOfType = (relations: Relations, type: string): string | undefined =>
  [...relations.values()].find((r) => r.type === type)?.target;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

const readSheetList = async (
  archive: Archive,
  part: string,
  relations: Relations,
): Promise<{ sheets: SheetPart[]; from1904: boolean }> => {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXml(await archive.read(part), {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      // Chart sheets hold no rows.
      if (relation?.type !== 'worksheet') return;
      const visible = attributes.state === undefined || attributes.state === 'visible';
      sheets.push({ name: attributes.name ?? '', visible, part: relation.target });
    },
  });
  return { sheets, from1904 };
};

const readDateFormats = async (archive: Archive, part: string): Promise<(DateFormat | null)[]> => {
  const custom = new Map<number, DateFormat | null>();
  const styles: (DateFormat | null)[] = [];
  let inCellStyles = false;
  await readXml(await archive.read(part), {
    open(tag, { numFmtId, formatCode }) {
      if (tag === 'numFmt') custom.set(Number(numFmtId), dateFormat(formatCode ?? ''));
      if (tag === 'cellXfs') inCellStyles = true;
      if (tag !== 'xf' || !inCellStyles) return;
      const id = Number(numFmtId ?? 0);
      styles.push(custom.has(id) ? (custom.get(id) ?? null) : builtInDateFormat(id));
    },
    close(tag) {
      if (tag === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};

/** Rich text is joined; phonetic readings (`rPh`) are left out. */
const readStrings = async (archive: Archive, part: string): Promise<TextStore> => {
  const strings = textStore();
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(await archive.read(part), {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') inPhonetic = true;
      inText = tag === 't' && !inPhonetic;
    },
    text(piece) {
      if (inText) text += piece;
      ensure(text.length <= STRINGS.cell, 'SHT-12', { cell: STRINGS.cell });
    },
    close(tag) {
      inText = false;
      if (tag === 'rPh') inPhonetic = false;
      if (tag === 'si') strings.add(unescaped(text));
    },
  });
  return strings;
};

/** Reads all but the sheets themselves. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const root = partOfType(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  ensure(!root.endsWith('.bin') && !archive.has('mimetype'), 'SHT-2');
  ensure(/^xl\//i.test(root) && archive.has(root), 'SHT-1');

  const relations = await relationsOf(archive, root);
  const { sheets, from1904 } = await readSheetList(archive, root, relations);
  const strings = partOfType(relations, 'sharedStrings');
  const styles = partOfType(relations, 'styles');
  return {
    sheets,
    from1904,
    strings: strings && archive.has(strings) ? await readStrings(archive, strings) : textStore(),
    dateFormats: styles && archive.has(styles) ? await readDateFormats(archive, styles) : [],
  };
};
