import { describe, expect, test } from 'vitest';
import { words } from '../words.ts';
import type { EnterpriseValues } from './fields.ts';
import { proposeMapping } from './headers.ts';
import { type Existing, type Known, rowJudge } from './judge-row.ts';
import { nameKey } from './normalise.ts';
import { type GivenCell, readRow } from './read-row.ts';

const HEADERS = [
  '企业名称',
  '统一社会信用代码',
  '城市',
  '注册资本(亿元)',
  '成立日期',
  '联系电话',
  '是否在园',
  '地址',
];
const { columns } = proposeMapping(HEADERS.map((text, i) => ({ column: i + 1, text })));
const findCity = (text: string) =>
  text.includes('长沙') ? { code: '430100' } : { suggestions: text.includes('长') ? ['长沙市'] : [] };
const CODE = '9144030071526726XG';
const OTHER_CODE = '91330100799655058B';

const given = (row: number, texts: (string | Partial<GivenCell> | null)[]) => ({
  row,
  cells: texts.flatMap((t, i): GivenCell[] =>
    t === null
      ? []
      : [
          {
            column: i + 1,
            text: '',
            kind: 'text',
            formula: false,
            ...(typeof t === 'string' ? { text: t } : t),
          },
        ],
  ),
});
const existing = (id: string, values: EnterpriseValues): Existing => ({
  id,
  nameKey: nameKey(values.name),
  values,
});
const knowing = (...all: Existing[]): Known => ({
  byUscc: (uscc) => all.find((e) => e.values.uscc === uscc),
  byNameKey: (key) => all.find((e) => e.nameKey === key),
});
const judged = (rows: Parameters<typeof given>[1][], known: Known = knowing()) => {
  const judge = rowJudge();
  return rows.map((texts, i) => judge(readRow(given(i + 4, texts), columns, findCity), known));
};
const rulesOf = (texts: Parameters<typeof given>[1], known?: Known) => {
  const [only] = judged([texts], known);
  return [only?.verdict, ...(only?.problems ?? []).map((p) => `${p.severity} ${p.rule}`)];
};

describe('a row is read', () => {
  test('into values of ours; what it does not say is left out', () => {
    const [only] = judged([
      [' 甲（长沙）公司', CODE.toLowerCase(), '长沙', '1.5', '2020年1月5日', '138 1234 5678', '否', '—'],
    ]);
    expect(only).toEqual({
      row: 4,
      verdict: 'create',
      problems: [],
      enterprise: {
        name: '甲（长沙）公司',
        uscc: CODE,
        cityCode: '430100',
        capitalWan: 15_000,
        establishedOn: '2020-01-05',
        contactPhone: '13812345678',
        inPark: false,
      },
    });
  });

  test('the address tells the city when no cell does, and an unknown one does no harm', () => {
    expect(
      judged([['甲', null, null, null, null, null, null, '湖南长沙岳麓大道1号']])[0]?.enterprise?.cityCode,
    ).toBe('430100');
    expect(rulesOf(['甲', null, null, null, null, null, null, '某路1号'])).toEqual(['create']);
  });

  test.each([
    ['IMP-2', [null, CODE]],
    ['IMP-2', ['  ', CODE]],
    ['IMP-2', ['（）', CODE]],
    ['IMP-3', ['甲', '9144030071526726XH']],
    ['IMP-5', ['甲', null, '长少']],
    ['IMP-6', ['甲', null, '火星']],
    ['IMP-7', ['甲', null, null, '五亿']],
    ['IMP-8', ['甲', null, null, null, '2020年']],
    ['IMP-10', ['甲', null, null, null, null, null, '也许']],
    ['IMP-11', ['甲'.repeat(201)]],
    ['IMP-12', [{ text: '甲', formula: true }]],
    ['IMP-12', ['甲', { text: CODE, formula: true }]],
    ['IMP-13', ['甲', null, { text: '#N/A', kind: 'error' }]],
  ] as const)('%s rejects %j', (rule, texts) => {
    expect(rulesOf([...texts])).toEqual(['reject', `reject ${rule}`]);
    expect(words[rule]).toBeDefined();
  });

  test('IMP-4, IMP-9 warnings do not keep a row out', () => {
    expect(rulesOf(['甲', '430100000012345', null, null, null, '12'])).toEqual([
      'create',
      'warning IMP-4',
      'warning IMP-9',
    ]);
  });

  test('every problem of a row is told at once', () => {
    expect(rulesOf([null, 'x', '火星', '五亿'])).toEqual([
      'reject',
      'reject IMP-3',
      'reject IMP-6',
      'reject IMP-7',
      'reject IMP-2',
    ]);
  });
});

describe('a row is judged by what is there', () => {
  const there = existing('a', { name: '甲（长沙）公司', uscc: CODE, cityCode: '430100' });

  test('IMP-14 the second row about one enterprise is rejected and names the first', () => {
    const verdicts = judged([['甲公司'], ['乙公司'], ['甲 公司'], ['丙', CODE], ['丁', CODE]]);
    expect(verdicts.map((v) => v.verdict)).toEqual(['create', 'create', 'reject', 'create', 'reject']);
    expect(verdicts.flatMap((v) => v.problems.map((p) => [p.rule, p.field, p.particulars.first]))).toEqual([
      ['IMP-14', 'name', 4],
      ['IMP-14', 'uscc', 7],
    ]);
  });

  test('IMP-14 one row names it by its code, the next by its name', () => {
    const [first, second] = judged([['乙公司', CODE], ['甲(长沙)公司']], knowing(there));
    expect(first?.verdict).toBe('update');
    expect(second).toMatchObject({
      verdict: 'reject',
      problems: [{ rule: 'IMP-14', particulars: { first: 4 } }],
    });
  });

  test('IMP-14 a rejected row is not the first of anything', () => {
    expect(judged([['甲', null, '火星'], ['甲']]).map((v) => v.verdict)).toEqual(['reject', 'create']);
  });

  test('IMP-17 found by code: a new name is a change', () => {
    const [only] = judged([['乙公司', CODE]], knowing(there));
    expect(only).toMatchObject({
      verdict: 'update',
      id: 'a',
      changes: [{ field: 'name', from: '甲（长沙）公司', to: '乙公司' }],
    });
  });

  test('IMP-17 found by name; empty cells change nothing', () => {
    const [same, more] = judged([['甲(长沙)公司', null, '长沙市']], knowing(there)).concat(
      judged([['甲(长沙)公司', null, null, '1']], knowing(there)),
    );
    expect(same).toMatchObject({ verdict: 'same', id: 'a' });
    expect(more).toMatchObject({
      verdict: 'update',
      changes: [{ field: 'capitalWan', from: null, to: 10_000 }],
    });
  });

  test('IMP-15 the same name under another code is not decided by a sheet', () => {
    expect(rulesOf(['甲(长沙)公司', OTHER_CODE], knowing(there))).toEqual(['reject', 'reject IMP-15']);
  });

  test('IMP-16 code of one, name of another', () => {
    const other = existing('b', { name: '乙公司' });
    expect(rulesOf(['乙公司', CODE], knowing(there, other))).toEqual(['reject', 'reject IMP-16']);
  });

  test('a code is added to an enterprise that had none', () => {
    const bare = existing('c', { name: '丙公司' });
    expect(judged([['丙公司', CODE]], knowing(bare))[0]).toMatchObject({
      verdict: 'update',
      changes: [{ field: 'uscc', from: null }],
    });
  });
});
