import type { Role, Who } from './roles.ts';
import type { Sentence } from './words.ts';

/**
 * A permission is a sentence in one place (a feature's `permissions.ts`): who may, said in both languages, and
 * the same as a decision. A route without one does not compile; a reply carries the outcome in `can`.
 */
export interface Permission {
  readonly name: string;
  readonly sentence: Sentence;
  readonly roles: readonly Role[];
}

export const permission = (name: string, sentence: Sentence, roles: readonly Role[]): Permission => ({
  name,
  sentence,
  roles,
});

export const may = (who: Pick<Who, 'roles'>, what: Permission): boolean =>
  who.roles.some((role) => what.roles.includes(role));

/** What this person may do, to be sent with a reply: `can(who, { edit: mayEdit })` is `{ edit: true }`. */
export const can = <K extends string>(
  who: Pick<Who, 'roles'>,
  what: Readonly<Record<K, Permission>>,
): Record<K, boolean> =>
  Object.fromEntries(Object.entries<Permission>(what).map(([key, p]) => [key, may(who, p)])) as Record<
    K,
    boolean
  >; // border: same keys in, same keys out
