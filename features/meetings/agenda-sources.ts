import { addDays, type Day, day, daysBetween } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { contactsLit } from '../cadence/door.ts';
import { litNow } from '../lights/door.ts';
import { commitmentsDue, obstaclesOpen, projectBriefs } from '../projects/door.ts';
import { informationOpen } from '../triage/door.ts';
import type { AgendaReason } from './rules/agenda.ts';
import { openOrders } from './store/orders.ts';

interface Asking {
  readonly today: Day;
  /** The zone's instant. */
  readonly now: string;
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

/** A light of a rule; of a unit, a line or the zone there is nothing to talk about but the targets' own page. */
const lit: AgendaSource = {
  key: 'lit',
  ask: async (db, zone, { today, lineId, limit }) =>
    (await litNow(db, zone.id, { today, lineId: lineId ?? undefined, limit })).flatMap((row) => {
      const of = row.projectId ?? row.enterpriseId;
      if (of === null) return [];
      return [
        {
          subject: {
            kind: row.projectId === null ? ('enterprise' as const) : ('project' as const),
            id: of,
            name: row.name,
            enterpriseId: row.enterpriseId,
          },
          isKey: false,
          source: 'lit' as const,
          light: row.light === 'red' ? ('red' as const) : ('yellow' as const),
          days: daysBetween(row.since, today),
          words: {
            zh: `${row.rule.zh}：${row.why.zh}`,
            en: `${row.rule.en}. ${row.why.en}`,
          },
        },
      ];
    }),
};

/** Red so many days after the day, as an order is. */
const RED_AFTER = 3;

type Due = Awaited<ReturnType<typeof obstaclesOpen>>[number];

const reasonOf = (row: Due, of: { source: 'obstacle' | 'commitment'; today: Day }): AgendaReason => {
  const late = daysBetween(row.dueOn, of.today);
  const said = late > 0 ? { zh: `，逾期 ${late} 天`, en: `, ${late} days late` } : { zh: '', en: '' };
  return {
    subject: {
      kind: row.projectId === null ? 'enterprise' : 'project',
      id: row.projectId ?? row.enterpriseId,
      name: row.projectName ?? row.what,
      enterpriseId: row.enterpriseId,
    },
    isKey: false,
    source: of.source,
    light: late > RED_AFTER ? 'red' : 'yellow',
    days: Math.max(0, late),
    words: {
      zh: `${row.what}（${row.ownerName}），${row.dueOn} 到期${said.zh}`,
      en: `${row.what} (${row.ownerName}), due on ${row.dueOn}${said.en}`,
    },
  };
};

const obstacles: AgendaSource = {
  key: 'obstacle',
  ask: async (db, zone, { today, lineId, limit }) =>
    (await obstaclesOpen(db, zone.id, { dueUntil: today, lineId: lineId ?? undefined, limit })).map((row) =>
      reasonOf(row, { source: 'obstacle', today }),
    ),
};

/** What is due before the next week is out is talked about while it can still be kept. */
const AHEAD_DAYS = 7;

const commitments: AgendaSource = {
  key: 'commitment',
  ask: async (db, zone, { today, lineId, limit }) => {
    const until = addDays(today, AHEAD_DAYS);
    return (await commitmentsDue(db, zone.id, { until, lineId: lineId ?? undefined, limit })).map((row) =>
      reasonOf(row, { source: 'commitment', today }),
    );
  },
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
          light: row.lapses > 0 || late > RED_AFTER ? 'red' : 'yellow',
          days: late,
          words: {
            zh: `督办事项“${row.what}”（${row.owner.name}）应于 ${row.dueOn} 办结，逾期 ${late} 天`,
            en: `The order “${row.what}” (${row.owner.name}) was due on ${row.dueOn}, ${late} days late`,
          },
        };
      },
    ),
};

/** What came in and is urgent or important, about something that a meeting can talk about; nothing restricted (TRI-20). */
const information: AgendaSource = {
  key: 'information',
  ask: async (db, zone, { now, today, lineId, limit }) => {
    const items = await informationOpen(db, { zoneId: zone.id, now }, { lineId: lineId ?? undefined, limit });
    const projectIds = items.flatMap(({ about }) => (about?.kind === 'project' ? [about.id] : []));
    const firms = new Map(
      (await projectBriefs(db, zone.id, projectIds)).map((one) => [one.id, one.enterpriseId]),
    );
    return items.flatMap((item) => {
      // ungraded, it may still become restricted, and what an agenda has said is on paper
      const { grade } = item;
      if (item.about === null || (grade !== 'A' && grade !== 'B')) return [];
      return [
        {
          subject: {
            kind: item.about.kind,
            id: item.about.id,
            name: item.about.name,
            enterpriseId:
              item.about.kind === 'enterprise' ? item.about.id : (firms.get(item.about.id) ?? null),
          },
          isKey: false,
          source: 'information' as const,
          light: grade === 'A' || item.isOverdue ? ('red' as const) : ('yellow' as const),
          days: Math.max(0, daysBetween(day(item.receivedAt.slice(0, 'YYYY-MM-DD'.length)), today)),
          words: {
            zh: `${grade} 级信息：${item.title}${item.takenByName ? `（${item.takenByName} 办理中）` : '（未接办）'}`,
            en: `Information ${grade}: ${item.title}${item.takenByName ? ` (with ${item.takenByName})` : ' (not taken)'}`,
          },
        },
      ];
    });
  },
};

/** Whoever is asked when an agenda is built: another source is another line. */
export const SOURCES: readonly AgendaSource[] = [
  lit,
  contacts,
  information,
  obstacles,
  commitments,
  lateOrders,
];
