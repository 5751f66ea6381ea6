import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { clock } from '../../packages/kernel/minutes.ts';
import { type Language, type Sentence, say } from '../../packages/kernel/words.ts';
import type { Paper } from './contract.ts';
import { WORDS } from './word-words.ts';

type Part = 'agenda' | 'minutes';
type Written = Paragraph | Table;
type Item = Paper['items'][number];

/**
 * Type as official documents are set (GB/T 9704-2012): the title in size 2, headings in a sans face and the text in
 * FangSong, both in size 3, twenty-eight points to a line. Sizes are in half points, lines in twentieths of one.
 */
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
const TITLE_FACE = { ...LATIN, eastAsia: 'SimSun' };
const HEAD_FACE = { ...LATIN, eastAsia: 'SimHei' };
const TEXT_FACE = { ...LATIN, eastAsia: 'FangSong' };
const TITLE_SIZE = 44;
const TEXT_SIZE = 32;
const TABLE_SIZE = 24;
const LINE = 560;
const TWO_CHARACTERS = 640;
/** Millimetres of the sheet, and of its margins, in twentieths of a point. */
const mm = (n: number): number => Math.round((n / 25.4) * 1440);
const SHEET = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };

const text = (words: string, over: { bold?: boolean; size?: number } = {}) =>
  new TextRun({ text: words, font: TEXT_FACE, size: TEXT_SIZE, ...over });

const line = (runs: readonly TextRun[], over: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ spacing: { line: LINE }, ...over, children: [...runs] });

/** Each line that somebody wrote is a paragraph, its first line set in. */
const prose = (words: string): Paragraph[] =>
  words
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => line([text(one.trim())], { indent: { firstLine: TWO_CHARACTERS } }));

const heading = (words: string): Paragraph =>
  line([new TextRun({ text: words, font: HEAD_FACE, size: TEXT_SIZE })], {
    heading: 'Heading1',
    keepNext: true,
    spacing: { line: LINE, before: 160 },
  });

const label = (words: string): Paragraph =>
  line([text(words, { bold: true })], { indent: { firstLine: TWO_CHARACTERS }, keepNext: true });

const fact = (name: Sentence, value: string, language: Language): Paragraph[] => {
  const mark = language === 'en' ? ': ' : '：';
  return value === '' ? [] : [line([text(`${name[language]}${mark}`, { bold: true }), text(value)])];
};

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 一、 … 九十九、 as official documents count their headings. */
const chinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
};
const numbered = (n: number, words: string, language: Language): string =>
  language === 'en' ? `${n}. ${words}` : `${chinese(n)}、${words}`;

const cell = (words: string, width: number, over: { bold?: boolean } = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: [text(words, { size: TABLE_SIZE, ...over })] })],
  });

/** Shares of the width, in percent. */
const WIDTHS = [8, 38, 12, 17, 25] as const;
/** The same as lengths: not every word processor goes by shares. */
const COLUMNS = WIDTHS.map((share) => Math.round(((SHEET.width - MARGIN.left - MARGIN.right) * share) / 100));

function ordersTable(paper: Paper, language: Language): Written[] {
  const orders = paper.items.flatMap((item) => item.decisions.flatMap((one) => one.order ?? []));
  if (orders.length === 0) return [];
  const heads = [WORDS.number, WORDS.what, WORDS.owner, WORDS.due, WORDS.evidence];
  const rowOf = (values: readonly string[], over: { bold?: boolean } = {}) =>
    values.map((value, i) => cell(value, WIDTHS[i] ?? 0, over));
  return [
    heading(WORDS.orders[language]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: COLUMNS,
      rows: [
        new TableRow({
          tableHeader: true,
          children: rowOf(
            heads.map((head) => head[language]),
            { bold: true },
          ),
        }),
        ...orders.map(
          (order, i) =>
            new TableRow({
              cantSplit: true,
              children: rowOf([String(i + 1), order.what, order.owner, order.dueOn, order.evidenceWanted]),
            }),
        ),
      ],
    }),
  ];
}

const reasonsOf = (item: Item, language: Language): string[] =>
  item.reasons.map((one) => (language === 'en' ? one.en : one.zh)).filter((one) => one !== '');

/** A matter before the meeting: why it stands there. */
function asAgenda(item: Item, language: Language): Paragraph[] {
  const why = reasonsOf(item, language);
  return why.length > 0
    ? why.flatMap(prose)
    : prose(say(WORDS.addedBy, language, { name: item.addedByName }));
}

/** A matter after it: what was said, what was decided. */
function asMinutes(item: Item, language: Language): Paragraph[] {
  const { said, decisions } = item;
  return [
    ...prose(said),
    ...(decisions.length > 0 ? [label(WORDS.decisions[language])] : []),
    ...decisions.flatMap((one, i) => prose(`${i + 1}. ${one.words}`)),
  ];
}

function peopleOf(paper: Paper, part: Part, language: Language): Paragraph[] {
  const list = (names: readonly string[]): string => names.join(language === 'en' ? ', ' : '、');
  const all = [...paper.attended, ...paper.invited, ...paper.excused];
  if (part === 'agenda') return fact(WORDS.called, list(all), language);
  return [
    ...fact(WORDS.attended, list(paper.attended), language),
    ...fact(WORDS.excused, list(paper.excused), language),
    ...fact(WORDS.absent, list(paper.invited), language),
  ];
}

function writtenOf(paper: Paper, part: Part, language: Language): Written[] {
  const body = part === 'agenda' ? asAgenda : asMinutes;
  return [
    line([new TextRun({ text: paper.title, font: TITLE_FACE, size: TITLE_SIZE, bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: 700 },
    }),
    line([new TextRun({ text: WORDS[part][language], font: TITLE_FACE, size: TEXT_SIZE, bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: LINE, after: 240 },
    }),
    ...fact(WORDS.when, `${paper.heldOn} ${clock(paper.startsAt)}`, language),
    ...fact(WORDS.place, paper.place, language),
    ...fact(WORDS.chair, paper.chair, language),
    ...fact(WORDS.secretary, paper.secretary, language),
    ...peopleOf(paper, part, language),
    ...(paper.items.length === 0 ? prose(WORDS.noItems[language]) : []),
    ...paper.items.flatMap((item, i) => [
      heading(numbered(i + 1, item.title, language)),
      ...body(item, language),
    ]),
    ...(part === 'minutes' ? ordersTable(paper, language) : []),
  ];
}

/** Agenda or minutes as a Word file, in the reader's language. */
export function wordOf(paper: Paper, part: Part, language: Language): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    creator: paper.secretary,
    styles: { default: { document: { run: { font: TEXT_FACE, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: { page: { size: SHEET, margin: MARGIN } },
        children: writtenOf(paper, part, language),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** What the file is called; characters that no file system takes are left out. */
export const fileNameOf = (paper: Paper, part: Part, language: Language): string =>
  say(WORDS.file, language, {
    title: paper.title.replace(/[\\/:*?"<>|]/g, ''),
    part: WORDS[part][language],
    day: paper.heldOn,
  });
