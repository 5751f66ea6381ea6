import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['apps', 'features', 'packages', 'platform', 'testing'];
const STATES = ['held', 'partly', 'not yet', 'n/a'];
/** The letters of docs/trust.md; rules of features have longer ones. */
const ID = /^[FSAXUWTPB]\d{1,2}$/;

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** A file and an id for each bracket before a title; a bracket may hold several, and a rule of a feature too. */
const answers = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
)
  .filter((name) => /\.(test|browser)\.tsx?$/.test(name))
  .flatMap((name) =>
    [...read(name).matchAll(/['"`](?:[A-Z]+-\d+ )?((?:\[[A-Z0-9, -]+\] )+)/g)]
      .flatMap(([, brackets = '']) => brackets.match(/[A-Z]+-?\d+/g) ?? [])
      .filter((id) => ID.test(id))
      .map((id) => `${name} ${id}`),
  );

const rows = read('docs/trust.md')
  .split('\n')
  .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
  .map((line) => {
    const [, id = '', , state = '', where = ''] = line.split('|').map((cell) => cell.trim());
    const files = [...where.matchAll(/`([^`]+\.(?:test|browser)\.tsx?)`/g)].map(([, file = '']) => file);
    return { id, state, where, files };
  });

test('every promise has one line, a state we know, and words where nothing answers it', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.map(({ id }) => id)).toEqual([...new Set(rows.map(({ id }) => id))]);
  expect(rows.filter(({ state, where }) => !STATES.includes(state) || where === '')).toEqual([]);
  expect(rows.filter(({ state, files }) => /held|partly/.test(state) !== files.length > 0)).toEqual([]);
});

test('what the page says a test answers has that test, by its number', () => {
  const said = rows.flatMap(({ id, files }) => files.map((file) => `${file} ${id}`));
  expect(said.filter((one) => !answers.includes(one))).toEqual([]);
});

test('what a test says it answers stands on the page', () => {
  const said = new Set(rows.flatMap(({ id, files }) => files.map((file) => `${file} ${id}`)));
  expect([...new Set(answers)].filter((one) => !said.has(one))).toEqual([]);
});
