import { type Answer, type Asked, type CommandGraph, upwards, whoAnswers } from '../organisation/door.ts';
import type { AskedOrPerson, GradeSetting } from './contract.ts';

/** Somebody it is brought to, and how it came to be them. */
export interface Hand extends Omit<Answer, 'asked' | 'answered'> {
  readonly asked: AskedOrPerson;
  readonly answered: AskedOrPerson;
}

/** Who looks after it, and in which line. */
export interface Whose {
  readonly ownerId: string | null;
  readonly lineId: string | null;
}

const onceEach = (hands: readonly Hand[]): Hand[] =>
  hands.filter((hand, i) => hands.findIndex((one) => one.accountId === hand.accountId) === i);

/** Somebody by name, or whoever stands in for them; where neither can be reached, whoever stands above. */
export function handOf(personId: string, of: Whose, graph: CommandGraph): Hand | null {
  const answer = whoAnswers({ ownerId: personId, lineId: of.lineId }, 'owner', graph);
  if (!answer) return null;
  return { ...answer, asked: 'person', answered: answer.answered === 'owner' ? 'person' : answer.answered };
}

/** Who a grade's setting sends it to, as the command model stands: each person once, the posts first. */
export function audienceOf(
  of: Whose,
  setting: Pick<GradeSetting, 'posts' | 'people'>,
  graph: CommandGraph,
): Hand[] {
  const posts = setting.posts.map((post) => whoAnswers(of, post, graph));
  const people = setting.people.map((id) => handOf(id, of, graph));
  return onceEach([...posts, ...people].flatMap((hand) => hand ?? []));
}

export interface Told {
  readonly asked: AskedOrPerson | null;
  readonly answered: AskedOrPerson | null;
  readonly accountId: string;
}

/**
 * TRI-6 Who stands next above all who were told, up to the highest post a grade goes to; whoever knows already is
 * passed over. Null when nobody is left.
 */
export function nextUp(
  of: Whose,
  at: { readonly told: readonly Told[]; readonly upTo: GradeSetting['upTo'] },
  graph: CommandGraph,
): Hand | null {
  const way: Asked[] = ['owner', ...upwards(graph.order, 'lineLeader')];
  const reached = at.told.flatMap(({ asked, answered }) => [asked, answered]);
  const from = Math.max(-1, ...way.map((post, i) => (reached.includes(post) ? i : -1)));
  const top = way.indexOf(at.upTo);
  for (const post of way.slice(from + 1, top + 1)) {
    const answer = whoAnswers(of, post, graph);
    if (answer && !at.told.some(({ accountId }) => accountId === answer.accountId)) return answer;
  }
  return null;
}
