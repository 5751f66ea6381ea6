import type { Day } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import { tooEarly, type Version } from '../../../packages/kernel/versions.ts';
import type { LightRuleForm, Limits } from '../contract.ts';

/** LGT-3 The limits of a rule rise with the colour, and there is one at least. */
export function ensureLimits({ blue, yellow, red }: Limits): void {
  const given = [blue, yellow, red].filter((limit) => limit !== null);
  const rises = given.every((limit, i) => i === 0 || limit >= (given[i - 1] ?? limit));
  const blueApart = blue === null || (blue !== yellow && blue !== red);
  if (given.length === 0 || !rises || !blueApart) throw new Refusal('LGT-3', {}, 'limits');
}

/** LGT-11 One post is told of one light once. */
export function ensureTells(tells: LightRuleForm['tells']): void {
  const keys = tells.map(({ light, to }) => `${light} ${to}`);
  if (new Set(keys).size !== keys.length) throw new Refusal('LGT-11', {}, 'tells');
}

/** LGT-13 What was asked of people already is not changed afterwards. */
export function ensureLater(from: Day, last: Version, today: Day): void {
  const after = tooEarly(from, last, today);
  if (after !== null) throw new Refusal('LGT-13', { day: after }, 'from');
}
