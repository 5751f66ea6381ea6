import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Workbooks made part by part, so that a test can make any part wrong. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
let count = 0;

/** Puts bytes or text into a file of their own and returns its path. */
export const fileOf = (content: Uint8Array | string, extension = 'xlsx'): string => {
  count += 1;
  const path = join(folder, `${count}.${extension}`);
  writeFileSync(path, content);
  return path;
};

export interface SampleSheet {
  name: string;
  /** What stands inside `<sheetData>`. */
  rows: string;
  /** What stands behind the rows. */
  after?: string;
  state?: 'hidden' | 'veryHidden';
}
interface Sample {
  sheets: SampleSheet[];
  strings?: string[];
  /** Number formats by style, from 0; a number is a built-in format, text a custom one. */
  formats?: (number | string)[];
  date1904?: boolean;
  extra?: Zippable;
}

const stylesPart = (formats: readonly (number | string)[]): string => {
  const custom = formats.flatMap((f, i) =>
    typeof f === 'string'
      ? [`<numFmt numFmtId="${200 + i}" formatCode="${f.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const xfs = formats.map((f, i) => `<xf numFmtId="${typeof f === 'string' ? 200 + i : f}"/>`);
  return `<styleSheet><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
};

/** The parts of a workbook as text, by name. */
export const partsOf = (sample: Sample): Record<string, string> => {
  const sheets = sample.sheets.map(
    (s, i) =>
      `<sheet name="${s.name}" sheetId="${i + 1}" r:id="r${i}"${s.state ? ` state="${s.state}"` : ''}/>`,
  );
  const relations = sample.sheets.map(
    (_, i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  return {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="${sample.date1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${(sample.strings ?? []).map((s) => `<si>${s}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesPart(sample.formats ?? [0]),
    ...Object.fromEntries(
      sample.sheets.map((s, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet><sheetData>${s.rows}</sheetData>${s.after ?? ''}</worksheet>`,
      ]),
    ),
  };
};

export const zipOf = (parts: Record<string, string>, extra: Zippable = {}): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    ...extra,
  });

/** A workbook's file. */
export const workbookFile = (sample: Sample): string => fileOf(zipOf(partsOf(sample), sample.extra));

/** One inline text cell: `text('A1', '企业名称')`. */
export const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const row = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

/** Everything a stream gives, in a list. */
export const gathered = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
};
