import type { Day } from '../../packages/kernel/day.ts';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { instantIn, minuteIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import type { Alike, DuplicateFigures, ProjectForm } from './contract.ts';
import { duplicateFigures } from './figures.ts';
import { type Facts, type Likeness, likeness, pairOf } from './rules/duplicates.ts';
import { rulingDue } from './rules/ruling-clock.ts';
import { nameKey } from './rules.ts';
import { closeTo, type Known, lockInvestor, reachedAlike, reachOf } from './store/alike.ts';
import { fileCases, insertRulings, pairsKnown } from './store/cases.ts';
import { zoneTime } from './store/figures.ts';
import { mergedNamesake } from './store/merge.ts';

/** Who writes a project down, and when. */
export interface Writing {
  readonly zoneId: number;
  readonly now: string;
  readonly today: Day;
  readonly by: { readonly accountId: string | null; readonly name: string };
  tell(told: Told): void;
}

interface Found {
  readonly known: Known;
  readonly likeness: Likeness;
}

/** What a project resembles, as it was looked at before it was written. */
export interface Looked {
  readonly facts: Facts;
  readonly figures: DuplicateFigures;
  readonly found: readonly Found[];
}

/** A form under an id: of a project that is there, or of one to be. */
export interface Written {
  readonly id: string;
  readonly form: ProjectForm;
  readonly upperCode: string | null;
}

/**
 * What a project would resemble, the strictest first. The investor's row is held until the transaction ends, so that
 * of two that write the same thing at once the second sees the first.
 */
export async function lookAround(
  db: Db,
  writing: Writing,
  { id, form, upperCode }: Written,
): Promise<Looked> {
  const { zoneId, today } = writing;
  await lockInvestor(db, zoneId, form.enterpriseId);
  const namesake = await mergedNamesake(db, zoneId, { id, nameKey: nameKey(form.name) });
  if (namesake) throw new Refusal('PRJ-53', namesake, 'name');
  const figures = await duplicateFigures(db, zoneId, today);
  const reach = (await reachOf(db, zoneId, form.enterpriseId)) ?? { phone: '', address: '' };
  const { name, enterpriseId, lineId, plannedInvestment } = form;
  const facts: Facts = { id, name, upperCode, enterpriseId, lineId, plannedInvestment, ...reach };

  const wanted = { facts, nameKey: nameKey(name), sharedByAtMost: figures.sharedByAtMost };
  const near = [...(await closeTo(db, zoneId, wanted)), ...(await reachedAlike(db, zoneId, wanted))];
  const found = near
    .filter((one, i) => near.findIndex((other) => other.id === one.id) === i)
    .flatMap((known) => {
      const alike = likeness(facts, known, figures);
      return alike ? [{ known, likeness: alike }] : [];
    })
    .toSorted((a, b) => a.likeness.level - b.likeness.level);
  return { facts, figures, found };
}

/**
 * PRJ-40, PRJ-41 Refuses what is there already, naming it. `judged` are projects that this one has been compared with
 * before: what was found then is in the queue or ruled on.
 */
export function ensureOwn(
  { found }: Looked,
  { asNew, judged }: { asNew: string | null; judged: ReadonlySet<string> },
): void {
  const [twin] = found.filter((one) => one.likeness.level === 1);
  if (twin) {
    const field = twin.likeness.same.includes('upperCode') ? 'upperCode' : 'name';
    throw new Refusal('PRJ-40', { name: twin.known.name, owner: twin.known.ownerName }, field);
  }
  const [like] = found.filter((one) => one.likeness.level === 2 && !judged.has(one.known.id));
  if (!like || asNew) return;
  const { name, ownerName } = like.known;
  throw new Refusal('PRJ-41', { name, owner: ownerName, percent: like.likeness.similarity }, 'name');
}

/** PRJ-47 When a case of this instant is to be ruled. */
export async function dueOf(
  db: Db,
  { zoneId, now, today }: Pick<Writing, 'zoneId' | 'now' | 'today'>,
  hours: number,
): Promise<string> {
  const zone = await zoneTime(db, zoneId);
  const from = { on: today, minute: minuteIn(zone, new Date(now)) };
  const { on, minute } = rulingDue(from, hours, calendarNamed(zone.calendar));
  return instantIn(zone, on, minute);
}

/** PRJ-42 Puts what a project resembles into the queue, and rules what somebody filed as new; says what it was. */
export async function fileAlike(
  db: Db,
  writing: Writing,
  { facts, figures, found, asNew }: Looked & { readonly asNew: string | null },
): Promise<Alike[]> {
  const { zoneId, now } = writing;
  const pairs = found
    .filter((one) => one.likeness.level > 1)
    .map((one) => pairOf(facts, one.known, one.likeness));
  if (pairs.length > 0) {
    const dueAt = await dueOf(db, writing, figures.hours);
    const fresh = await fileCases(db, zoneId, { pairs, foundBy: 'write', now, dueAt });
    const own = fresh.filter((one) => one.level === 2 && asNew);
    await insertRulings(
      db,
      writing,
      own.map((one) => ({
        caseId: one.id,
        ruling: 'new',
        keptId: null,
        reason: asNew ?? '',
        replaced: null,
      })),
    );
    for (const { id, level, earlierId, laterId } of fresh)
      writing.tell({
        kind: own.some((one) => one.id === id) ? 'duplicate.ruled' : 'duplicate.opened',
        subject: { kind: 'duplicate', id },
        after: {
          level,
          earlierId,
          laterId,
          ...(own.some((one) => one.id === id) && { ruling: 'new', reason: asNew }),
        },
      });
  }
  return found.map(({ known, likeness: { level, same, similarity } }) => ({
    projectId: known.id,
    name: known.name,
    enterpriseName: known.enterpriseName,
    ownerName: known.ownerName,
    level,
    same: [...same],
    similarity,
  }));
}

/** Projects that this one has been compared with and found alike before. */
export const judgedBefore = (db: Db, zoneId: number, id: string): Promise<Set<string>> =>
  pairsKnown(db, zoneId, id);
