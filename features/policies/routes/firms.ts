import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { fromCursor, toCursor } from '../../../platform/http/cursor.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { enterprisesByName } from '../../enterprises/door.ts';
import * as ask from '../contract.ts';
import { answered, knownFirm, shownAnswer } from '../match.ts';
import { mayDeliverPolicies, mayReadPolicies } from '../permissions.ts';
import { estimate } from '../rules/benefit.ts';
import { factOf, type Known } from '../rules/facts.ts';
import { isAnswer, knownOf } from '../rules/known.ts';
import { answerAt, columnsOf, compile, roomFor, run } from '../rules/matcher.ts';
import { type Answer, isNear, questionsOf } from '../rules/reasons.ts';
import { type ClauseRow, clauseById, clausesOn } from '../store/clauses.ts';
import { deliveriesOf, lastGiven } from '../store/deliveries.ts';
import { answersOf, insertFact } from '../store/firms.ts';

/** Firms read at once, and the most that one page looks at before it says what it has found so far. */
const STRETCH = 1000;
const MOST_LOOKED = 20_000;

const IS: Readonly<Record<'fits' | 'near' | 'unknown', (of: Answer) => boolean>> = {
  fits: (of) => of.verdict === 'fits',
  near: (of) => isNear(of.misses),
  unknown: (of) => of.verdict === 'unknown',
};

const zAfter = z.tuple([z.string(), z.uuid()]);
type After = z.infer<typeof zAfter>;

interface Match {
  readonly id: string;
  readonly name: string;
  readonly known: Known;
  readonly answer: Answer;
}

/** POL-12 A stretch of firms by name, each with its answer. */
async function matchStretch({ db, zone }: Ask, clause: ClauseRow, after: After | null): Promise<Match[]> {
  const records = await enterprisesByName(db, zone.id, { after, limit: STRETCH });
  const answers = await answersOf(
    db,
    zone.id,
    records.map((record) => record.id),
  );
  const firms = records.map((record) => knownOf(record, answers.get(record.id) ?? {}));
  const program = compile(clause.conditions);
  const room = roomFor(firms.length);
  run(program, columnsOf(firms), room);
  return records.flatMap(({ id, name }, row) => {
    const known = firms[row];
    return known ? [{ id, name, known, answer: answerAt(program, room, { row, known }) }] : [];
  });
}

const listFirms = route(ask.listClauseFirms, mayReadPolicies, async (asked, { params, query }) => {
  const { db, zone } = asked;
  const clause = found(await clauseById(db, zone.id, params.clauseId), 'policyClause');
  let after = fromCursor(zAfter, query.cursor);
  const matches: Match[] = [];
  let [looked, isOver] = [0, false];
  while (!isOver && looked < MOST_LOOKED && matches.length <= query.limit) {
    const stretch = await matchStretch(asked, clause, after);
    matches.push(...stretch.filter((one) => IS[query.which](one.answer)));
    const last = stretch.at(-1);
    if (last) after = [last.name, last.id];
    looked += stretch.length;
    isOver = stretch.length < STRETCH;
  }

  const shown = matches.slice(0, query.limit);
  const lastShown = shown.at(-1);
  const goesOn = matches.length > shown.length && lastShown ? [lastShown.name, lastShown.id] : after;
  const hasMore = matches.length > shown.length || !isOver;
  const given = await lastGiven(db, zone.id, {
    clauseId: clause.id,
    enterpriseIds: shown.map((one) => one.id),
  });
  return {
    items: shown.map(({ id, name, known, answer }) => ({
      id,
      name,
      answer: shownAnswer(answer),
      amount: estimate(clause.benefit, known).amount,
      lastGivenAt: given.get(id) ?? null,
    })),
    next: hasMore && goesOn ? toCursor(goesOn) : null,
    clause,
    policyTitle: clause.policyTitle,
    looked,
  };
});

const getFirm = route(ask.getFirmPolicies, mayReadPolicies, async ({ db, zone, today, who }, { params }) => {
  const { known } = found(await knownFirm(db, zone.id, params.enterpriseId), 'enterprise');
  const clauses = await clausesOn(db, zone.id, today);
  const answers = clauses.map((clause) => ({ ...clause, answer: answered(clause.conditions, known) }));
  return {
    known,
    clauses: answers,
    questions: questionsOf(answers.map((one) => one.answer)),
    deliveries: await deliveriesOf(db, zone.id, params.enterpriseId),
    can: can(who, { deliver: mayDeliverPolicies }),
  };
});

/** POL-2, POL-15 */
function ensureAnswer({ key, value }: Pick<z.infer<typeof ask.answerFact.body>, 'key' | 'value'>): void {
  const asked = factOf(key);
  const name = asked?.name.zh ?? key;
  if (asked?.from === 'enterprise') throw new Refusal('POL-2', { name }, 'key');
  if (!asked || (value !== null && !isAnswer(key, value))) throw new Refusal('POL-15', { name }, 'value');
}

const answerFact = route(ask.answerFact, mayDeliverPolicies, async (asked, { params, body }) => {
  const { db, zone, now, today, who } = asked;
  const { enterpriseId } = params;
  found(await knownFirm(db, zone.id, enterpriseId), 'enterprise');
  ensureAnswer(body);

  const id = newId();
  await insertFact(db, zone.id, { id, enterpriseId, ...body, asOf: today, at: now, byName: who.name });

  asked.tell({ kind: 'firmFact.answered', subject: { kind: 'enterprise', id: enterpriseId }, after: body });
  return { id };
});

export const firmRoutes: readonly Route[] = [listFirms, getFirm, answerFact];
