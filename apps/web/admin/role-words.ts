import { ROLES, type Role } from '../../../packages/kernel/roles.ts';
import type { Choice } from '../../../packages/kit/choice-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { roleKey, words } from '../words.ts';

/** What a role is called, in the reader's language. */
export const useRoleName = (): ((role: Role) => string) => {
  const t = useWords(words);
  return (role) => {
    const key = roleKey(role);
    return key ? t(key) : role;
  };
};

export const useRoleChoices = (): Choice<Role>[] => {
  const nameOf = useRoleName();
  return ROLES.map((value) => ({ value, label: nameOf(value) }));
};

/** Roles out of chosen texts; what is none falls away. */
export const rolesAmong = (chosen: readonly string[]): Role[] =>
  ROLES.filter((role) => chosen.includes(role));
