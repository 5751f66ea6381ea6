import { describe, expect, test } from 'vitest';
import type { CommandGraph } from '../organisation/door.ts';
import { audienceOf, nextUp } from './hands.ts';

const PEOPLE = ['owner', 'leader', 'deputy', 'first', 'head', 'chief'];
const person = (id: string) => ({ id, name: id, accountId: `${id}'s`, inService: true });
const graph = (over: Partial<CommandGraph> = {}): CommandGraph => ({
  order: [
    { kind: 'head', above: null },
    { kind: 'firstDeputy', above: 'head' },
    { kind: 'inCharge', above: 'firstDeputy' },
    { kind: 'lineLeader', above: 'inCharge' },
  ],
  posts: [
    { kind: 'lineLeader', lineId: 'line', personId: 'leader' },
    { kind: 'inCharge', lineId: null, personId: 'deputy' },
    { kind: 'firstDeputy', lineId: null, personId: 'first' },
    { kind: 'head', lineId: null, personId: 'head' },
  ],
  standIns: new Map(),
  people: new Map(PEOPLE.map((id) => [id, person(id)])),
  ...over,
});
const of = { ownerId: 'owner', lineId: 'line' };
const told = (...posts: ('owner' | 'lineLeader' | 'inCharge' | 'person')[]) =>
  posts.map((post) => ({ asked: post, answered: post, accountId: `told as ${post}` }));

describe('TRI-6 who is next', () => {
  test.each([
    ['nobody was told', told(), 'head', 'owner'],
    ['the owner was', told('owner'), 'head', 'leader'],
    ['the line leader and somebody by name', told('lineLeader', 'person'), 'head', 'deputy'],
    ['those in between were passed over', told('inCharge'), 'head', 'first'],
    ['somebody by name alone', told('person'), 'head', 'owner'],
  ] as const)('%s', (_, so, upTo, expected) => {
    expect(nextUp(of, { told: so, upTo }, graph())?.personId).toBe(expected);
  });

  test('no further than the highest post that the grade goes to', () => {
    const at = { told: told('lineLeader'), upTo: 'inCharge' as const };
    expect(nextUp(of, at, graph())?.personId).toBe('deputy');
    expect(nextUp(of, { ...at, told: told('inCharge') }, graph())).toBeNull();
  });

  test('whoever knows already, as a stand-in or by name, is passed over', () => {
    const standsIn = graph({ standIns: new Map([['deputy', 'leader']]) });
    const so = [{ asked: 'lineLeader' as const, answered: 'lineLeader' as const, accountId: "leader's" }];
    expect(nextUp(of, { told: so, upTo: 'head' }, standsIn)?.personId).toBe('first');
  });
});

describe('the audience', () => {
  const posts = ['lineLeader', 'inCharge'] as const;
  test('posts first, then people by name, each person once', () => {
    const hands = audienceOf(of, { posts: [...posts], people: ['chief', 'deputy'] }, graph());
    expect(hands.map((hand) => [hand.personId, hand.asked])).toEqual([
      ['leader', 'lineLeader'],
      ['deputy', 'inCharge'],
      ['chief', 'person'],
    ]);
  });
  test('ORG-17 a post with nobody in it goes to the next, once, and says so', () => {
    const vacant = graph({ posts: graph().posts.filter(({ kind }) => kind !== 'lineLeader') });
    expect(audienceOf(of, { posts: [...posts], people: [] }, vacant)).toMatchObject([
      { personId: 'deputy', asked: 'lineLeader', passed: [{ post: 'lineLeader', why: 'vacant' }] },
    ]);
  });
  test('somebody by name who has left goes to whoever stands above', () => {
    const people = new Map(graph().people).set('chief', { ...person('chief'), inService: false });
    expect(audienceOf(of, { posts: [], people: ['chief'] }, graph({ people }))).toMatchObject([
      { personId: 'leader', asked: 'person', answered: 'lineLeader' },
    ]);
  });
});
