import { may } from '../../../packages/kernel/permission.ts';
import { LEADERS, type Who } from '../../../packages/kernel/roles.ts';
import { mayGradeInformation } from '../permissions.ts';
import type { Asking } from '../rules/conduct.ts';

/** Whoever asks, as the rules need to know them. */
export const askingOf = (who: Who): Asking => ({
  accountId: who.accountId,
  isLeader: who.roles.some((role) => LEADERS.some((leader) => leader === role)),
  mayGrade: may(who, mayGradeInformation),
});
