import { Refusal } from '../../../packages/kernel/refusal.ts';

/** CMP-15 Who administers the system, or watches over it, does not travel for it; `field` names the input. */
export function ensureNoAdministrator(
  people: readonly { readonly name: string; readonly administers: boolean }[],
  field: string,
): void {
  const names = people.filter((one) => one.administers).map((one) => one.name);
  if (names.length > 0) throw new Refusal('CMP-15', { names: names.join('、') }, field);
}
