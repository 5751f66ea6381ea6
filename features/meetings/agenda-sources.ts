import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { contactsLit } from '../cadence/door.ts';
import { stalestProjects } from '../projects/door.ts';
import type { AgendaReason } from './rules/agenda.ts';
import { openOrders } from './store/orders.ts';

interface Asking {
  readonly today: Day;
  /** Null: of every line. */
  readonly lineId: string | null;
  readonly limit: number;
}

/** Somebody who knows of things that a meeting should talk about. */
export interface AgendaSource {
  readonly key: AgendaReason['source'];
  ask(db: Db, zone: { readonly id: number }, asking: Asking): Promise<AgendaReason[]>;
}

const contacts: AgendaSource = {
  key: 'contact',
  ask: async (db, zone, asking) =>
    (await contactsLit(db, zone.id, asking)).map((row) => ({
      subject: { kind: row.kind, id: row.id, name: row.name, enterpriseId: row.enterpriseId },
      isKey: row.isKey,
      source: 'contact',
      light: row.light === 'red' ? 'red' : 'yellow',
      days: daysBetween(row.owedOn, asking.today),
      words: {
        zh: `${row.ownerName} 应于 ${row.owedOn} 联络，已漏联 ${row.misses} 次`,
        en: `${row.ownerName} owed a contact on ${row.owedOn}; ${row.misses} missed`,
      },
    })),
};

/** Beyond one and a half times its stage's limit a project is red, as on its own page. */
const isRed = (row: { readonly stageSince: Day; readonly daysStale: number }, today: Day): boolean => {
  const limit = daysBetween(row.stageSince, today) - row.daysStale;
  return row.daysStale > limit / 2;
};
/** The neighbour tells of all lines at once: so many are looked through for one line's. */
const LOOKED_THROUGH = 200;

const stale: AgendaSource = {
  key: 'stale',
  ask: async (db, zone, { today, lineId, limit }) =>
    (await stalestProjects(db, zone.id, { today, limit: lineId === null ? limit : LOOKED_THROUGH }))
      .filter((row) => lineId === null || row.lineId === lineId)
      .slice(0, limit)
      .map((row) => ({
        subject: { kind: 'project', id: row.id, name: row.name, enterpriseId: row.enterpriseId },
        isKey: row.isKey,
        source: 'stale',
        light: isRed(row, today) ? 'red' : 'yellow',
        days: row.daysStale,
        words: {
          zh: `自 ${row.stageSince} 起停留在本阶段，超期 ${row.daysStale} 天`,
          en: `At this stage since ${row.stageSince}, ${row.daysStale} days over its limit`,
        },
      })),
};

const lateOrders: AgendaSource = {
  key: 'order',
  ask: async (db, zone, { today, lineId, limit }) =>
    (await openOrders(db, zone.id, { lineId: lineId ?? undefined, lateOn: today, after: null, limit })).map(
      (row) => {
        const late = daysBetween(row.dueOn, today);
        const enterpriseId = row.enterprise?.id ?? null;
        return {
          subject: row.project
            ? { kind: 'project', id: row.project.id, name: row.project.name, enterpriseId }
            : { kind: 'order', id: row.id, name: row.what, enterpriseId },
          isKey: false,
          source: 'order',
          light: row.lapses > 0 || late > 3 ? 'red' : 'yellow',
          days: late,
          words: {
            zh: `督办事项“${row.what}”（${row.owner.name}）应于 ${row.dueOn} 办结，逾期 ${late} 天`,
            en: `The order “${row.what}” (${row.owner.name}) was due on ${row.dueOn}, ${late} days late`,
          },
        };
      },
    ),
};

/** Whoever is asked when an agenda is built: another source is another line. */
export const SOURCES: readonly AgendaSource[] = [contacts, stale, lateOrders];
