import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { type NoticeToSend, notify } from '../../platform/notify/notify.ts';
import type { Answer, TellingLight } from './contract.ts';
import { noteNotice, writeTellings } from './store/told.ts';

/** Something that goes wrong, and who answers for it now. */
export interface Telling {
  readonly about: { readonly kind: string; readonly id: string };
  /** Which time round: a thing mended may go wrong again. */
  readonly episode: string;
  readonly light: TellingLight;
  readonly answer: Answer;
  /** What is kept beside it. */
  readonly particulars?: Readonly<Record<string, number | string>>;
}

const AT_ONCE = 2000;

type Said = Omit<NoticeToSend, 'to' | 'urgency'>;

const at = <T>(groups: Map<string, T[]>, key: string): T[] => {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
};

/**
 * ORG-21 Tells whoever answers, each step once: the row that says who was told is there once, and only whoever wrote
 * it sends the notice. One notice for each person and light, whatever the number of things; `say` words it. Returns
 * those that nobody had been told of yet.
 */
export async function tellUpwards<T extends Telling>(
  by: { readonly db: Db; readonly zone: { readonly id: number }; readonly now: string },
  tellings: readonly T[],
  say: (group: readonly T[]) => Said,
): Promise<T[]> {
  const rows = tellings.map((telling) => ({ telling, id: newId() }));
  const fresh: typeof rows = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const written = await writeTellings(
      by.db,
      { zoneId: by.zone.id, now: by.now },
      some.map(({ telling, id }) => ({ ...telling, id })),
    );
    fresh.push(...some.filter(({ id }) => written.has(id)));
  }

  const groups = new Map<string, typeof fresh>();
  for (const row of fresh) at(groups, `${row.telling.answer.accountId} ${row.telling.light}`).push(row);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { answer, light } = first.telling;
    const said = say(group.map(({ telling }) => telling));
    const urgency = light === 'red' ? 'urgent' : 'normal';
    const [noticeId] = await notify(by, { ...said, to: [answer.accountId], urgency });
    if (noticeId) await noteNotice(by.db, by.zone.id, { ids: group.map(({ id }) => id), noticeId });
  }
  return fresh.map(({ telling }) => telling);
}
