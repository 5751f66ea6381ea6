import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import type { Role } from '../../packages/kernel/roles.ts';
import { type CommandGraph, upwards, whoAnswers } from '../organisation/door.ts';
import type { LightRuleForm } from './contract.ts';

export interface ExemptedAs {
  readonly post: string;
  readonly forName: string | null;
}

interface Exempting {
  readonly item: { readonly ownerId: string | null; readonly lineId: string | null };
  readonly lowest: LightRuleForm['exemptBy'];
  readonly personId: string | null;
}

/** LGT-7 From which post this person may exempt an item; null when from none. */
export function exemptsAs({ item, lowest, personId }: Exempting, graph: CommandGraph): ExemptedAs | null {
  if (personId === null) return null;
  for (const post of upwards(graph.order, lowest)) {
    const answer = whoAnswers(item, post, graph);
    if (answer?.personId === personId) return { post: answer.answered, forName: answer.forName };
  }
  return null;
}

/** LGT-7, LGT-8 As `exemptsAs`; refuses where there is no post, and one's own item. */
export function ensureExempts(exempting: Exempting, graph: CommandGraph): ExemptedAs {
  ensure(exempting.personId === null || exempting.item.ownerId !== exempting.personId, 'LGT-8');
  const as = exemptsAs(exempting, graph);
  if (!as) throw new Refusal('LGT-7', { post: exempting.lowest });
  return as;
}

const HEADS: ReadonlySet<Role> = new Set<Role>(['head', 'firstDeputy', 'inCharge']);

/** LGT-15 Whoever exempted takes it back, or one of the three heads. */
export const takesBack = (
  who: { readonly accountId: string; readonly roles: readonly Role[] },
  byAccountId: string | null,
): boolean =>
  byAccountId !== null && (byAccountId === who.accountId || who.roles.some((role) => HEADS.has(role)));
