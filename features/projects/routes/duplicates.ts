import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import * as ask from '../contract.ts';
import { duplicateFigures } from '../figures.ts';
import { mergeProjects } from '../merge.ts';
import { mayReadProjects, mayRuleDuplicates } from '../permissions.ts';
import * as cases from '../store/cases.ts';
import { mergedInto } from '../store/merge.ts';
import { historiesOf, projectById } from '../store.ts';

const zAfter = z.tuple([z.string(), z.uuid()]);

const listDuplicates = route(ask.listDuplicates, mayReadProjects, async (asked, { query }) => {
  const { db, zone, now, today, who } = asked;
  const { part, limit } = query;
  const after = fromCursor(zAfter, query.cursor);
  const rows = await cases.casesWanted(db, zone.id, { part, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => [row.ruled_at ?? row.due_at ?? '', row.id]);
  return {
    items: await cases.shownCases(db, zone.id, { rows: page.items, now }),
    next: page.next,
    overdue: await cases.countOverdue(db, zone.id, now),
    figures: await duplicateFigures(db, zone.id, today),
    can: can(who, { rule: mayRuleDuplicates }),
  };
});

const writingOf = (asked: Ask) => ({
  zoneId: asked.zone.id,
  now: asked.now,
  today: asked.today,
  by: { accountId: asked.who.accountId, name: asked.who.name },
  tell: (told: Parameters<Ask['tell']>[0]) => asked.tell(told),
});

type Order = { ruling: ask.Ruling; keep: 'earlier' | 'later'; reason: string };

/** Merges one pair after the other: of three that are alike, the second ruling finds one of its two gone. */
async function becomeOne(
  asked: Ask,
  pairs: readonly cases.CaseHeld[],
  order: Order,
): Promise<cases.NewRuling[]> {
  const { ruling, keep, reason } = order;
  if (ruling !== 'merge' && ruling !== 'overwrite') return [];
  const gone = new Set<string>();
  const given: cases.NewRuling[] = [];
  for (const pair of pairs) {
    if (gone.has(pair.earlierId) || gone.has(pair.laterId)) continue;
    const isEarlier = keep === 'earlier';
    const keptId = isEarlier ? pair.earlierId : pair.laterId;
    const goneId = isEarlier ? pair.laterId : pair.earlierId;
    const { replaced } = await mergeProjects(asked.db, writingOf(asked), {
      keptId,
      goneId,
      how: ruling,
      reason,
    });
    gone.add(goneId);
    given.push({ caseId: pair.id, ruling, keptId, reason, replaced });
  }
  return given;
}

const ruleDuplicates = route(ask.ruleDuplicates, mayRuleDuplicates, async (asked, { body }) => {
  const { db, zone } = asked;
  const { ruling, reason } = body;
  const wanted = [...new Set(body.caseIds)];
  const pairs = await cases.lockCases(db, zone.id, wanted);
  found(pairs.length === wanted.length ? pairs : null, 'duplicate');
  ensure(
    pairs.every((pair) => pair.state === 'open'),
    'PRJ-52',
  );

  const apart = ruling === 'ignore' || ruling === 'new';
  const given = apart
    ? pairs.map((pair) => ({ caseId: pair.id, ruling, keptId: null, reason, replaced: null }))
    : await becomeOne(asked, pairs, body);
  await cases.insertRulings(db, writingOf(asked), given);

  for (const { caseId, keptId } of given)
    asked.tell({
      kind: 'duplicate.ruled',
      subject: { kind: 'duplicate', id: caseId },
      after: { ruling, keptId, reason },
    });
  return { ruled: given.length, idle: pairs.length - given.length };
});

const getDuplicatesOf = route(ask.getDuplicatesOf, mayReadProjects, async (asked, { params: { id } }) => {
  const { db, zone, now, who } = asked;
  found(await projectById(db, zone.id, id), 'project');
  const merged = await mergedInto(db, zone.id, id);
  const histories = await historiesOf(
    db,
    zone.id,
    merged.map((one) => one.id),
  );
  return {
    cases: await cases.shownCases(db, zone.id, { rows: await cases.casesOf(db, zone.id, id), now }),
    merged: merged.map((one) => ({ ...one, history: histories.get(one.id) ?? [] })),
    can: can(who, { rule: mayRuleDuplicates }),
  };
});

export const duplicateRoutes: readonly Route[] = [listDuplicates, ruleDuplicates, getDuplicatesOf];
