import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Answer, Asked, CommandStep, Passed, PostKind } from '../contract.ts';

/** ORG-12 The order of a zone that has said nothing. */
export const USUAL_ORDER: readonly CommandStep[] = [
  { kind: 'head', above: null },
  { kind: 'firstDeputy', above: 'head' },
  { kind: 'inCharge', above: 'firstDeputy' },
  { kind: 'lineLeader', above: 'inCharge' },
];

/** The posts from one upwards, itself first. Refuses a ring with ORG-12. */
export function upwards(order: readonly CommandStep[], from: PostKind): PostKind[] {
  const above = new Map(order.map((step) => [step.kind, step.above]));
  const way: PostKind[] = [];
  for (let at: PostKind | null = from; at !== null; at = above.get(at) ?? null) {
    ensure(!way.includes(at), 'ORG-12');
    way.push(at);
  }
  return way;
}

export interface Heightened extends CommandStep {
  /** Steps up from the lowest possible place: whoever stands above has more. */
  readonly height: number;
}

/** ORG-12 The order with heights, the top first. Refuses a ring, a post said twice and a second top. */
export function heighten(order: readonly CommandStep[]): Heightened[] {
  const isOnce = new Set(order.map((step) => step.kind)).size === order.length;
  const tops = order.filter((step) => step.above === null);
  if (!isOnce || tops.length !== 1) throw new Refusal('ORG-12', {}, 'order');
  const longest = order.length;
  return order
    .map((step) => ({ ...step, height: longest - upwards(order, step.kind).length }))
    .toSorted((a, b) => b.height - a.height);
}

/** Somebody as the command model needs to know them on a day. */
export interface PersonInModel {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly inService: boolean;
}

/** The command model at one instant. */
export interface CommandGraph {
  readonly order: readonly CommandStep[];
  readonly posts: readonly {
    readonly kind: PostKind;
    readonly lineId: string | null;
    readonly personId: string;
  }[];
  /** Who stands in for whom. */
  readonly standIns: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, PersonInModel>;
}

export interface Item {
  readonly ownerId: string | null;
  readonly lineId: string | null;
}

/** ORG-17 Whoever acts for a person at last; hand-overs that came to form a ring end where they would repeat. */
function standInOf(graph: CommandGraph, personId: string): string {
  const seen = new Set([personId]);
  let at = personId;
  for (let next = graph.standIns.get(at); next !== undefined; next = graph.standIns.get(at)) {
    if (seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
  return at;
}

/** Everybody for whom a person acts at the moment, themselves first. */
export const standsInFor = (graph: CommandGraph, personId: string): string[] => [
  personId,
  ...[...graph.standIns.keys()].filter((id) => id !== personId && standInOf(graph, id) === personId),
];

const holderOf = (graph: CommandGraph, item: Item, post: Asked): string | null => {
  if (post === 'owner') return item.ownerId;
  const lineId = post === 'lineLeader' ? item.lineId : null;
  return graph.posts.find((one) => one.kind === post && one.lineId === lineId)?.personId ?? null;
};

interface Reached {
  readonly holder: PersonInModel;
  readonly acting: PersonInModel;
  readonly accountId: string;
}
type Found = Reached | Passed['why'];

function askAt(graph: CommandGraph, item: Item, post: Asked): Found {
  if (post === 'lineLeader' && item.lineId === null) return 'noLine';
  const holder = graph.people.get(holderOf(graph, item, post) ?? '');
  if (!holder) return 'vacant';
  const acting = graph.people.get(standInOf(graph, holder.id)) ?? holder;
  if (!acting.inService) return 'left';
  const { accountId } = acting;
  return accountId === null ? 'noAccount' : { holder, acting, accountId };
}

/**
 * ORG-17 Who answers for an item: whoever is asked, else their stand-in, else the next above, and over whom it went.
 * Null when nobody is left to the very top.
 */
export function whoAnswers(item: Item, asked: Asked, graph: CommandGraph): Answer | null {
  const way: Asked[] =
    asked === 'owner' ? ['owner', ...upwards(graph.order, 'lineLeader')] : upwards(graph.order, asked);
  const passed: Passed[] = [];
  for (const post of way) {
    const found = askAt(graph, item, post);
    if (typeof found === 'string') passed.push({ post, why: found });
    else {
      const { holder, acting, accountId } = found;
      return {
        asked,
        answered: post,
        personId: acting.id,
        personName: acting.name,
        accountId,
        forName: acting.id === holder.id ? null : holder.name,
        passed,
      };
    }
  }
  return null;
}

export interface HandOver {
  readonly personId: string;
  readonly personName: string;
  readonly toPersonId: string;
}

/** ORG-16 Refuses a hand-over that, with those that run at the same time, comes back to who gives it. */
export function ensureNoRing(
  fresh: { readonly personId: string; readonly toPersonId: string },
  beside: readonly HandOver[],
): void {
  const seen = new Set<string>();
  const open = [fresh.toPersonId];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const one of beside.filter((each) => each.personId === at)) {
      if (one.toPersonId === fresh.personId)
        throw new Refusal('ORG-16', { name: one.personName }, 'toPersonId');
      open.push(one.toPersonId);
    }
  }
}
