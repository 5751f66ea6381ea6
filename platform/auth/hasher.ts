import { hash, verify } from '@node-rs/argon2';
import { slots } from './slots.ts';

/** OWASP's second profile for argon2id, the library's default algorithm: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Two hashes at a time keep 40 MiB and two cores busy at most; 100 waiting are about three seconds of work. */
const AT_ONCE = 2;
const WAITING = 100;

export interface Hasher {
  hash(password: string): Promise<string>;
  /** With no hash to compare with it works as long and says no: an unknown login looks like a known one (S4). */
  verify(stored: string | null, password: string): Promise<boolean>;
}

/** The same password typed on another keyboard may come in another Unicode form. */
const normal = (password: string): string => password.normalize('NFKC');

export function openHasher(
  limits: { atOnce: number; waiting: number } = { atOnce: AT_ONCE, waiting: WAITING },
): Hasher {
  const inSlot = slots(limits.atOnce, limits.waiting);
  let nobodys: Promise<string> | null = null;
  const ofNobody = (): Promise<string> => {
    nobodys ??= hash('nobody has this password', COST);
    return nobodys;
  };
  return {
    hash: (password) => inSlot(() => hash(normal(password), COST)),
    verify: (stored, password) =>
      inSlot(async () => {
        const good = await verify(stored ?? (await ofNobody()), normal(password));
        return stored !== null && good;
      }),
  };
}
