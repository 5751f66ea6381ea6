import type { Selectable } from 'kysely';
import type { ReadinessSituation } from '../../../db/types.gen.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Answers, Consent, Requirement, Standing } from '../contract.ts';
import type { InCampaign } from './participants.ts';

export interface SituationRow {
  readonly key: string;
  readonly validityHours: number;
  readonly eraseSensitiveAfterDays: number;
  /** RDY-6 */
  readonly consent: Consent;
}

const situationRow = (row: Selectable<ReadinessSituation>): SituationRow => ({
  key: row.key,
  validityHours: row.validity_hours,
  eraseSensitiveAfterDays: row.erase_sensitive_after_days,
  consent: { version: row.consent_version, text: { zh: row.consent_zh, en: row.consent_en } },
});

export async function situationOf(db: Db, zoneId: number, key: string): Promise<SituationRow | null> {
  const row = await db
    .selectFrom('readiness_situation')
    .where('zone_id', '=', zoneId)
    .where('key', '=', key)
    .selectAll()
    .executeTakeFirst();
  return row ? situationRow(row) : null;
}

export async function requirementsOf(db: Db, zoneId: number, situation: string): Promise<Requirement[]> {
  const rows = await db
    .selectFrom('readiness_requirement')
    .where('zone_id', '=', zoneId)
    .where('situation', '=', situation)
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    position: row.position,
    kind: row.kind as Requirement['kind'], // border: the table's check holds the list
    expect: row.expect,
    limit: row.limit_value,
    atLeast: row.at_least,
    atMost: row.at_most,
    unit: row.unit,
    validityHours: row.validity_hours,
    blocks: row.blocks,
    answeredBy: row.answered_by as Requirement['answeredBy'], // border: the table's check holds the list
    question: { zh: row.question_zh, en: row.question_en },
    unmet: { zh: row.unmet_zh, en: row.unmet_en },
    sensitive: row.sensitive,
  }));
}

export interface Situation extends SituationRow {
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly requirements: readonly Requirement[];
}

export async function insertSituation(db: Db, zoneId: number, situation: Situation): Promise<void> {
  await db
    .insertInto('readiness_situation')
    .values({
      zone_id: zoneId,
      key: situation.key,
      version: situation.version,
      name_zh: situation.name.zh,
      name_en: situation.name.en,
      validity_hours: situation.validityHours,
      erase_sensitive_after_days: situation.eraseSensitiveAfterDays,
      consent_version: situation.consent.version,
      consent_zh: situation.consent.text.zh,
      consent_en: situation.consent.text.en,
    })
    .execute();
  if (situation.requirements.length === 0) return;
  await db
    .insertInto('readiness_requirement')
    .values(
      situation.requirements.map((one) => ({
        zone_id: zoneId,
        situation: situation.key,
        key: one.key,
        position: one.position,
        kind: one.kind,
        expect: one.expect,
        limit_value: one.limit,
        at_least: one.atLeast,
        at_most: one.atMost,
        unit: one.unit,
        validity_hours: one.validityHours,
        blocks: one.blocks,
        sensitive: one.sensitive,
        answered_by: one.answeredBy,
        question_zh: one.question.zh,
        question_en: one.question.en,
        unmet_zh: one.unmet.zh,
        unmet_en: one.unmet.en,
      })),
    )
    .execute();
}

export interface DeclarationRow {
  readonly id: string;
  readonly situation: string;
  readonly plain: Answers;
  readonly sealed: Buffer | null;
  readonly consentVersion: string;
  readonly declaredAt: string;
  readonly onBehalf: boolean;
  readonly erasedAt: string | null;
}

export async function lastDeclaration(
  db: Db,
  { zoneId, campaignId }: InCampaign,
  personId: string,
): Promise<DeclarationRow | null> {
  const row = await db
    .selectFrom('readiness_declaration')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        situation: row.situation,
        plain: row.answers as Answers, // border: written from the contract's schema only
        sealed: row.sealed_answers,
        consentVersion: row.consent_version,
        declaredAt: row.declared_at,
        onBehalf: row.on_behalf,
        erasedAt: row.erased_at,
      }
    : null;
}

export const insertDeclaration = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
  made: Omit<DeclarationRow, 'erasedAt'> & { readonly personId: string; readonly by: string },
): Promise<void> => {
  await db
    .insertInto('readiness_declaration')
    .values({
      zone_id: zoneId,
      id: made.id,
      campaign_id: campaignId,
      person_id: made.personId,
      situation: made.situation,
      answers: JSON.stringify(made.plain),
      sealed_answers: made.sealed,
      consent_version: made.consentVersion,
      declared_at: made.declaredAt,
      declared_by: made.by,
      on_behalf: made.onBehalf,
    })
    .execute();
};

export interface VerdictRow {
  readonly id: string;
  readonly standing: Standing;
  readonly reasons: readonly string[];
  readonly officerAnswers: Answers;
  readonly judgedBy: string | null;
  readonly judgedByName: string;
  readonly judgedAt: string;
  readonly validUntil: string;
  readonly declarationId: string | null;
}

export const insertVerdict = async (
  db: Db,
  { zoneId, campaignId }: InCampaign,
  made: VerdictRow & { readonly personId: string },
): Promise<void> => {
  await db
    .insertInto('readiness_verdict')
    .values({
      zone_id: zoneId,
      id: made.id,
      campaign_id: campaignId,
      person_id: made.personId,
      declaration_id: made.declarationId,
      standing: made.standing,
      reasons: [...made.reasons],
      officer_answers: JSON.stringify(made.officerAnswers),
      judged_by: made.judgedBy,
      judged_by_name: made.judgedByName,
      judged_at: made.judgedAt,
      valid_until: made.validUntil,
    })
    .execute();
};

export async function verdictsOn(
  db: Db,
  { zoneId, campaignId }: InCampaign,
  personId: string,
): Promise<VerdictRow[]> {
  const rows = await db
    .selectFrom('readiness_verdict')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .selectAll()
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    standing: row.standing as Standing, // border: the table's check holds the list
    reasons: row.reasons,
    officerAnswers: row.officer_answers as Answers, // border: written from the contract's schema only
    judgedBy: row.judged_by,
    judgedByName: row.judged_by_name,
    judgedAt: row.judged_at,
    validUntil: row.valid_until,
    declarationId: row.declaration_id,
  }));
}

/** RDY-8 Erases health facts of campaigns that ended before `endedBefore`; says how many. */
export async function eraseSealed(
  db: Db,
  zoneId: number,
  what: { situation: string; endedBefore: string; now: string },
): Promise<number> {
  const done = await db
    .updateTable('readiness_declaration')
    .set({ sealed_answers: null, erased_at: what.now })
    .where('zone_id', '=', zoneId)
    .where('situation', '=', what.situation)
    .where('sealed_answers', 'is not', null)
    .where('campaign_id', 'in', (eb) =>
      eb
        .selectFrom('campaign')
        .where('zone_id', '=', zoneId)
        .where('ends_on', '<', what.endedBefore)
        .select('id'),
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export const situations = async (db: Db, zoneId: number): Promise<SituationRow[]> =>
  (await db.selectFrom('readiness_situation').where('zone_id', '=', zoneId).selectAll().execute()).map(
    situationRow,
  );
