import { describe, expect, test } from 'vitest';
import type { Stage } from '../contract.ts';
import { pathOf, waysOn } from './ways-on.ts';

const both = { zh: '', en: '' };
const stage = (code: string, position: number, more: Partial<Stage> = {}): Stage => ({
  code,
  position,
  kind: 'path',
  name: both,
  enterWhen: both,
  evidence: both,
  staleAfterDays: null,
  keyStaleAfterDays: null,
  skippedBy: [],
  needsReviewDay: false,
  ...more,
});
const STAGES = [
  stage('LEAD', 10, { skippedBy: ['expansion'] }),
  stage('ENGAGED', 20),
  stage('SITE', 30, { skippedBy: ['lease'] }),
  stage('FULL', 40),
  stage('ON_HOLD', 90, { kind: 'side' }),
  stage('WITHDRAWN', 91, { kind: 'side' }),
];
const at = (...codes: string[]) => ({
  stage: codes.at(-1) ?? '',
  history: codes.map((to) => ({ to })),
});
const said = (of: Parameters<typeof waysOn>[0]) =>
  waysOn(of, STAGES).map((way) => `${way.kind} ${way.stage.code}`);

describe('PRJ-7 ways on', () => {
  test('one step forward, back to any before, or aside', () => {
    expect(said({ class: 'land', ...at('LEAD', 'ENGAGED') })).toEqual([
      'forward SITE',
      'back LEAD',
      'side ON_HOLD',
      'side WITHDRAWN',
    ]);
  });

  test('a class passes over what it skips', () => {
    expect(pathOf(STAGES, 'lease').map((one) => one.code)).toEqual(['LEAD', 'ENGAGED', 'FULL']);
    expect(said({ class: 'lease', ...at('ENGAGED') })[0]).toBe('forward FULL');
    expect(said({ class: 'expansion', ...at('ENGAGED') })).not.toContain('back LEAD');
  });

  test('from a side state it goes on from where it had got to', () => {
    expect(said({ class: 'land', ...at('LEAD', 'ENGAGED', 'ON_HOLD') })).toEqual([
      'forward SITE',
      'resume ENGAGED',
      'back LEAD',
      'side WITHDRAWN',
    ]);
  });

  test('at the end there is nothing ahead', () => {
    expect(said({ class: 'land', ...at('FULL') })).not.toContain('forward FULL');
  });
});
