import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandStep, PostKind } from '../contract.ts';
import {
  type CommandGraph,
  ensureNoRing,
  type HandOver,
  heighten,
  type PersonInModel,
  USUAL_ORDER,
  upwards,
  whoAnswers,
} from './command.ts';

const somebody = (id: string, over: Partial<PersonInModel> = {}): [string, PersonInModel] => [
  id,
  { id, name: id.toUpperCase(), accountId: `account-${id}`, inService: true, ...over },
];
const PEOPLE = [
  somebody('owner'),
  somebody('leader'),
  somebody('deputy'),
  somebody('director'),
  somebody('head'),
  somebody('substitute'),
  somebody('gone', { inService: false }),
  somebody('offline', { accountId: null }),
];
const held = (kind: PostKind, personId: string, lineId: string | null = null) => ({ kind, personId, lineId });
const POSTS = [
  held('head', 'head'),
  held('firstDeputy', 'director'),
  held('inCharge', 'deputy'),
  held('lineLeader', 'leader', 'logistics'),
];
const graph = (over: Partial<CommandGraph> = {}): CommandGraph => ({
  order: USUAL_ORDER,
  posts: POSTS,
  standIns: new Map(),
  people: new Map(PEOPLE),
  ...over,
});
const item = { ownerId: 'owner', lineId: 'logistics' };

describe('ORG-17 who answers for an item', () => {
  test('whoever looks after it, and the leader of its line when that is asked', () => {
    expect(whoAnswers(item, 'owner', graph())).toMatchObject({
      personId: 'owner',
      forName: null,
      passed: [],
    });
    expect(whoAnswers(item, 'lineLeader', graph())).toMatchObject({ personId: 'leader', passed: [] });
  });

  test('the stand-in while somebody travels, and the stand-in of the stand-in', () => {
    const standIns = new Map([['leader', 'substitute']]);
    expect(whoAnswers(item, 'lineLeader', graph({ standIns }))).toMatchObject({
      personId: 'substitute',
      answered: 'lineLeader',
      forName: 'LEADER',
    });
    standIns.set('substitute', 'deputy');
    expect(whoAnswers(item, 'lineLeader', graph({ standIns }))).toMatchObject({ personId: 'deputy' });
  });

  test.each([
    ['a vacant post', { posts: POSTS.filter((one) => one.kind !== 'lineLeader') }, 'vacant'],
    ['a leader who left', { posts: [...POSTS.slice(0, 3), held('lineLeader', 'gone', 'logistics')] }, 'left'],
    [
      'a leader without an account',
      { posts: [...POSTS.slice(0, 3), held('lineLeader', 'offline', 'logistics')] },
      'noAccount',
    ],
    ['a stand-in who left', { standIns: new Map([['leader', 'gone']]) }, 'left'],
  ])('%s is passed over to the next above, and it is said', (_, over, why) => {
    expect(whoAnswers(item, 'lineLeader', graph(over))).toMatchObject({
      personId: 'deputy',
      answered: 'inCharge',
      passed: [{ post: 'lineLeader', why }],
    });
  });

  test('an item of no line goes past the line leaders', () => {
    expect(whoAnswers({ ...item, lineId: null }, 'lineLeader', graph())).toMatchObject({
      personId: 'deputy',
      passed: [{ post: 'lineLeader', why: 'noLine' }],
    });
  });

  test('nobody at all is said as nobody', () => {
    expect(whoAnswers(item, 'owner', graph({ posts: [], people: new Map() }))).toBeNull();
  });

  test('somebody answers whenever anybody up to the top can, and never somebody who cannot', () => {
    const any = fc.constantFrom(...PEOPLE.map(([id]) => id));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(any, any), { maxLength: 8 }),
        fc.subarray(POSTS),
        fc.constantFrom('owner' as const, 'lineLeader' as const, 'inCharge' as const),
        (pairs, posts, asked) => {
          // any hand-overs at all, rings among them: a graph read back is not believed to be whole
          const answer = whoAnswers(item, asked, graph({ standIns: new Map(pairs), posts }));
          if (answer) {
            expect(['gone', 'offline']).not.toContain(answer.personId);
            expect(new Set([...answer.passed.map((one) => one.post), answer.answered]).size).toBe(
              answer.passed.length + 1,
            );
          } else expect(pairs.length + POSTS.length - posts.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('ORG-12 the command model goes up to one end', () => {
  const order = (...pairs: [PostKind, PostKind | null][]): CommandStep[] =>
    pairs.map(([kind, above]) => ({ kind, above }));

  test('the usual order, and one in which the line leaders report to the head', () => {
    expect(upwards(USUAL_ORDER, 'lineLeader')).toEqual(['lineLeader', 'inCharge', 'firstDeputy', 'head']);
    const flat = USUAL_ORDER.map((step) => ({ ...step, above: step.above && ('head' as const) }));
    expect(upwards(flat, 'lineLeader')).toEqual(['lineLeader', 'head']);
  });

  test.each([
    [
      'a ring',
      order(['head', null], ['firstDeputy', 'inCharge'], ['inCharge', 'firstDeputy'], ['lineLeader', 'head']),
    ],
    [
      'no end',
      order(
        ['head', 'lineLeader'],
        ['firstDeputy', 'head'],
        ['inCharge', 'firstDeputy'],
        ['lineLeader', 'inCharge'],
      ),
    ],
    [
      'two ends',
      order(['head', null], ['firstDeputy', null], ['inCharge', 'head'], ['lineLeader', 'inCharge']),
    ],
    [
      'a post said twice',
      order(['head', null], ['head', null], ['inCharge', 'head'], ['lineLeader', 'inCharge']),
    ],
  ])('%s is refused', (_, steps) => {
    expect(() => heighten(steps)).toThrow('ORG-12');
  });

  test('whoever stands above stands higher', () => {
    const kinds: PostKind[] = ['head', 'firstDeputy', 'inCharge', 'lineLeader'];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...kinds)), { minLength: 4, maxLength: 4 }),
        (aboves) => {
          const steps = kinds.map((kind, i) => ({ kind, above: aboves[i] ?? null }));
          let made: ReturnType<typeof heighten>;
          try {
            made = heighten(steps);
          } catch {
            return; // a ring or several ends: refused, which the table above holds
          }
          const heightOf = new Map(made.map((step) => [step.kind, step.height]));
          for (const { kind, above } of made)
            if (above) expect(heightOf.get(above)).toBeGreaterThan(heightOf.get(kind) ?? Number.NaN);
        },
      ),
    );
  });
});

describe('ORG-16 hand-overs do not come back to where they began', () => {
  const over = (personId: string, toPersonId: string): HandOver => ({
    personId,
    personName: personId,
    toPersonId,
  });
  test.each([
    ['straight back', [over('b', 'a')]],
    ['over another', [over('b', 'c'), over('c', 'a')]],
    ['over one of two', [over('b', 'x'), over('b', 'c'), over('c', 'a')]],
  ])('%s is refused', (_, beside) => {
    expect(() => ensureNoRing({ personId: 'a', toPersonId: 'b' }, beside)).toThrow('ORG-16');
  });
  test('a chain is fine, and a ring that is there already does not hang', () => {
    const beside = [over('b', 'c'), over('x', 'y'), over('y', 'x'), over('c', 'x')];
    expect(() => ensureNoRing({ personId: 'a', toPersonId: 'b' }, beside)).not.toThrow();
  });
});
