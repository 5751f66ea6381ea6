import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../platform/ids.ts';

/** A write that the server said it had done. */
export interface Acknowledged {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  /** How often it was asked before an answer came: one where nothing got in its way. */
  readonly asked: number;
}

export interface Writers {
  /** How every name begins that these writers record. */
  readonly mark: string;
  /** In the order in which the answers came. */
  readonly acknowledged: readonly Acknowledged[];
  /** Answers that should not have been given: neither done nor "try again". */
  readonly strange: readonly string[];
  /** Waits until so many more writes were acknowledged. */
  more(count: number): Promise<void>;
  /** Each finishes the write under its hands, which may need a server. */
  stop(): Promise<void>;
}

export interface Desk {
  readonly address: string;
  readonly cookie: string;
}

const PATIENCE_MS = 10_000;
const AGAIN_MS = 25;

/** People who record enterprises one after the other, each asking with the same key until there is an answer. */
export function startWriters(desk: Desk, count: number): Writers {
  const acknowledged: Acknowledged[] = [];
  const strange: string[] = [];
  const mark = `落笔${newId()}`;
  let stopping = false;

  const askOnce = async (name: string, key: string): Promise<string | null> => {
    const reply = await fetch(`${desk.address}/api/v1/enterprises`, {
      method: 'POST',
      headers: {
        cookie: desk.cookie,
        'x-sortie': '1',
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ name }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said = await reply.text();
    if (reply.status === 201) return (JSON.parse(said) as { id: string }).id; // border: createEnterprise's reply
    if (reply.status !== 503) strange.push(`${reply.status} ${said}`);
    return null;
  };

  const write = async (): Promise<void> => {
    const [name, key] = [`${mark}之${newId()}`, newId()];
    for (let asked = 1; strange.length === 0; asked += 1) {
      const id = await askOnce(name, key).catch(() => null);
      if (id !== null) {
        acknowledged.push({ id, name, key, asked });
        return;
      }
      await sleep(AGAIN_MS);
    }
  };

  const work = async (): Promise<void> => {
    while (!stopping && strange.length === 0) await write();
  };
  const all = Array.from({ length: count }, work);

  return {
    mark,
    acknowledged,
    strange,
    more: async (wanted) => {
      const goal = acknowledged.length + wanted;
      while (acknowledged.length < goal && strange.length === 0) await sleep(5);
    },
    stop: async () => {
      stopping = true;
      await Promise.all(all);
    },
  };
}
