import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { zWhole } from './basics.ts';
import { PackError, readCsv, readJson } from './read-file.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};
const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof PackError) return [error.file.slice(dir.length + 1), ...error.problems];
    throw error;
  }
  return [];
};

const row = z.object({ code: z.string(), count: zWhole });

it('names the file and the path of a value that is not as it should be', () => {
  const broken = file('a.json', '{"people":[{"rank":"high"}]}');
  const schema = z.object({ people: z.array(z.object({ rank: z.int() })) });
  expect(problemsOf(() => readJson(broken, schema))).toEqual([
    'a.json',
    expect.stringMatching(/^people\.0\.rank: /),
  ]);
});

it('names the file that is missing or is no JSON', () => {
  expect(problemsOf(() => readJson(join(dir, 'none.json'), z.object({})))[1]).toMatch(/ENOENT/);
  expect(problemsOf(() => readJson(file('b.json', '{'), z.object({})))[0]).toBe('b.json');
});

it('reads a table by column name, packed or not, and names row and column of a mistake', () => {
  const text = '﻿code,count\n"a,1",7\n';
  expect(readCsv(file('a.csv', text), row)).toEqual([{ code: 'a,1', count: 7 }]);
  expect(readCsv(file('a.csv.gz', gzipSync(text)), row)).toEqual([{ code: 'a,1', count: 7 }]);
  expect(problemsOf(() => readCsv(file('b.csv', 'code,count\na,1\nb,two\n'), row))[1]).toMatch(/^1\.count: /);
  expect(problemsOf(() => readCsv(file('c.csv', 'code,count\na\n'), row))[0]).toBe('c.csv');
});
