import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { CLAIM_PARTS, Claim, ClaimForm, Dispute, Ground, Party, Winner } from '../claim-contract.ts';

type Named = Party & { readonly name: string };

const columns = (party: Party) => ({
  unit: party.kind === 'unit' ? party.id : null,
  person: party.kind === 'person' ? party.id : null,
});

const partyOf = (of: { unitId: string | null; personId: string | null; name: string | null }): Named =>
  of.unitId === null
    ? { kind: 'person', id: of.personId ?? '', name: of.name ?? '' }
    : { kind: 'unit', id: of.unitId, name: of.name ?? '' };

/** A party of this zone by name; null when there is none. */
export async function partyNamed(db: Db, zoneId: number, party: Party): Promise<Named | null> {
  const from = party.kind === 'unit' ? sql.table('unit') : sql.table('person');
  const named = await sql<{ name: string }>`
    select name from ${from} where zone_id = ${zoneId} and id = ${party.id}
  `.execute(db);
  const [row] = named.rows;
  return row ? { ...party, name: row.name } : null;
}

const claims = (db: Db, zoneId: number) =>
  db
    .selectFrom('first_contact_claim as c')
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'c.zone_id').onRef('e.id', '=', 'c.enterprise_id'),
    )
    .innerJoin('project as p', (j) =>
      j.onRef('p.zone_id', '=', 'c.zone_id').onRef('p.id', '=', 'c.project_id'),
    )
    .leftJoin('unit as hu', (j) =>
      j.onRef('hu.zone_id', '=', 'c.zone_id').onRef('hu.id', '=', 'c.holder_unit_id'),
    )
    .leftJoin('person as hp', (j) =>
      j.onRef('hp.zone_id', '=', 'c.zone_id').onRef('hp.id', '=', 'c.holder_person_id'),
    )
    .leftJoin('unit as fu', (j) =>
      j.onRef('fu.zone_id', '=', 'c.zone_id').onRef('fu.id', '=', 'c.first_unit_id'),
    )
    .leftJoin('person as fp', (j) =>
      j.onRef('fp.zone_id', '=', 'c.zone_id').onRef('fp.id', '=', 'c.first_person_id'),
    )
    .where('c.zone_id', '=', zoneId)
    .selectAll('c')
    .select(['e.name as enterprise_name', 'p.name as project_name'])
    .select((eb) => [
      eb.fn.coalesce('hu.name', 'hp.name').as('holder_name'),
      eb.fn.coalesce('fu.name', 'fp.name').as('first_name'),
    ]);

type Selected = Awaited<ReturnType<ReturnType<typeof claims>['executeTakeFirstOrThrow']>>;

const claimOf = (row: Selected) => ({
  id: row.id,
  projectId: row.project_id,
  projectName: row.project_name,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  lineId: row.line_id,
  holder: partyOf({ unitId: row.holder_unit_id, personId: row.holder_person_id, name: row.holder_name }),
  first: partyOf({ unitId: row.first_unit_id, personId: row.first_person_id, name: row.first_name }),
  firstShare: row.first_share,
  holderShare: row.holder_share,
  state: row.state as Claim['state'], // border: the table's check holds the list
  evidenceKind: row.evidence_kind as Claim['evidenceKind'], // border: the table's check holds the list
  evidence: row.evidence,
  contactedAt: row.contacted_at,
  openedAt: row.opened_at,
  openedByName: row.opened_by_name,
  confirmedAt: row.confirmed_at,
  confirmedByName: row.confirmed_by_name,
  endedAt: row.ended_at,
  progressOn: day(row.progress_on),
  revision: row.revision,
});
export type ClaimRow = ReturnType<typeof claimOf>;

const LIVE = ['provisional', 'confirmed'];
export const isLive = (claim: Pick<ClaimRow, 'state'>): boolean => LIVE.includes(claim.state);

export async function claimById(db: Db, zoneId: number, id: string): Promise<ClaimRow | null> {
  const [claim] = await claimsByIds(db, zoneId, [id]);
  return claim ?? null;
}

export const claimsByIds = async (db: Db, zoneId: number, ids: readonly string[]): Promise<ClaimRow[]> =>
  ids.length === 0 ? [] : (await claims(db, zoneId).where('c.id', 'in', ids).execute()).map(claimOf);

/** The claim's row, held until the transaction ends. */
export const lockClaim = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db
    .selectFrom('first_contact_claim')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
};

export interface Claimed {
  readonly enterpriseId: string;
  readonly lineId: string | null;
}

/** Every claim on a first contact, the newest first. */
export const claimsOn = async (db: Db, zoneId: number, of: Claimed): Promise<ClaimRow[]> =>
  (
    await claims(db, zoneId)
      .where('c.enterprise_id', '=', of.enterpriseId)
      .where(sql<boolean>`c.line_id is not distinct from ${of.lineId}::uuid`)
      .orderBy('c.id', 'desc')
      .limit(20)
      .execute()
  ).map(claimOf);

export async function claimsWanted(
  db: Db,
  zoneId: number,
  wanted: { part: (typeof CLAIM_PARTS)[number]; after: string | null; limit: number },
): Promise<ClaimRow[]> {
  let query = claims(db, zoneId).orderBy('c.id', 'desc').limit(wanted.limit);
  if (wanted.part === 'live') query = query.where('c.state', 'in', LIVE);
  if (wanted.part === 'ended') query = query.where('c.state', 'in', ['expired', 'released']);
  if (wanted.part === 'disputed')
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('claim_dispute as d')
          .whereRef('d.zone_id', '=', 'c.zone_id')
          .whereRef('d.claim_id', '=', 'c.id')
          .where('d.state', '=', 'open')
          .select('d.id'),
      ),
    );
  if (wanted.after) query = query.where('c.id', '<', wanted.after);
  return (await query.execute()).map(claimOf);
}

export interface NewClaim extends Claimed {
  readonly id: string;
  readonly projectId: string;
  readonly form: ClaimForm;
  readonly state: 'provisional' | 'confirmed';
  readonly at: string;
  readonly on: Day;
  readonly byName: string;
}

export const insertClaim = async (db: Db, zoneId: number, made: NewClaim): Promise<void> => {
  const { unit, person } = columns(made.form.holder);
  const confirmed = made.state === 'confirmed';
  await db
    .insertInto('first_contact_claim')
    .values({
      zone_id: zoneId,
      id: made.id,
      enterprise_id: made.enterpriseId,
      line_id: made.lineId,
      project_id: made.projectId,
      holder_unit_id: unit,
      holder_person_id: person,
      first_unit_id: unit,
      first_person_id: person,
      first_share: 0,
      holder_share: 100,
      state: made.state,
      evidence_kind: made.form.evidenceKind,
      evidence: made.form.evidence,
      contacted_at: made.form.contactedAt,
      opened_at: made.at,
      opened_by_name: made.byName,
      progress_on: made.on,
      confirmed_at: confirmed ? made.at : null,
      confirmed_by_name: confirmed ? made.byName : null,
    })
    .execute();
};

interface ClaimChange {
  readonly state?: Claim['state'];
  readonly holder?: Party;
  readonly shares?: { readonly first: number; readonly holder: number };
  readonly confirmed?: { readonly at: string; readonly byName: string };
  readonly endedAt?: string;
}

export async function updateClaim(
  db: Db,
  at: { readonly zoneId: number; readonly id: string },
  { state, holder, shares, confirmed, endedAt }: ClaimChange,
): Promise<number> {
  const to = holder && columns(holder);
  const { revision } = await db
    .updateTable('first_contact_claim')
    .set((eb) => ({
      ...(state && { state }),
      ...(to && { holder_unit_id: to.unit, holder_person_id: to.person }),
      ...(shares && { first_share: shares.first, holder_share: shares.holder }),
      ...(confirmed && { confirmed_at: confirmed.at, confirmed_by_name: confirmed.byName }),
      ...(endedAt && { ended_at: endedAt }),
      revision: eb('revision', '+', 1),
    }))
    .where('zone_id', '=', at.zoneId)
    .where('id', '=', at.id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** PRJ-61 Something happened with a project, or with one that became part of it. */
export const noteProgress = async (
  db: Db,
  zoneId: number,
  of: { readonly projectId: string; readonly on: Day },
): Promise<void> => {
  await sql`
    update first_contact_claim
    set progress_on = greatest(progress_on, ${of.on}::date)
    where zone_id = ${zoneId} and state in ('provisional', 'confirmed') and project_id in (
      select id from project where zone_id = ${zoneId} and (id = ${of.projectId} or merged_into = ${of.projectId})
    )
  `.execute(db);
};

/** PRJ-61 Ends what had no progress since a day; those in dispute wait for their ruling. Returns their ids. */
export async function expireClaims(
  db: Db,
  zoneId: number,
  { before, at }: { readonly before: Day; readonly at: string },
): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    update first_contact_claim c
    set state = 'expired', ended_at = ${at}::timestamptz, revision = revision + 1
    where zone_id = ${zoneId} and state in ('provisional', 'confirmed') and progress_on <= ${before}::date
      and not exists (
        select from claim_dispute d where d.zone_id = ${zoneId} and d.claim_id = c.id and d.state = 'open'
      )
    returning id
  `.execute(db);
  return rows.rows.map((row) => row.id);
}

export interface Step {
  readonly claimId: string;
  readonly kind: 'opened' | 'confirmed' | 'transferred' | 'released' | 'expired' | 'disputed' | 'ruled';
  readonly holderName: string;
  readonly firstShare: number;
  readonly reason: string;
}

export const insertSteps = async (
  db: Db,
  at: {
    readonly zoneId: number;
    readonly now: string;
    readonly by: { accountId: string | null; name: string };
  },
  steps: readonly Step[],
): Promise<void> => {
  if (steps.length === 0) return;
  await db
    .insertInto('claim_step')
    .values(
      steps.map((step) => ({
        zone_id: at.zoneId,
        id: newId(),
        claim_id: step.claimId,
        kind: step.kind,
        holder_name: step.holderName,
        first_share: step.firstShare,
        reason: step.reason,
        at: at.now,
        by_account_id: at.by.accountId,
        by_name: at.by.name,
      })),
    )
    .execute();
};

export const stepsOf = async (db: Db, zoneId: number, claimIds: readonly string[]) => {
  if (claimIds.length === 0) return [];
  const rows = await db
    .selectFrom('claim_step')
    .where('zone_id', '=', zoneId)
    .where('claim_id', 'in', claimIds)
    .selectAll()
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claim_id,
    kind: row.kind as Step['kind'], // border: the table's check holds the list
    holderName: row.holder_name,
    firstShare: row.first_share,
    reason: row.reason,
    at: row.at,
    byName: row.by_name,
  }));
};

const disputes = (db: Db, zoneId: number) =>
  db
    .selectFrom('claim_dispute as d')
    .leftJoin('unit as u', (j) =>
      j.onRef('u.zone_id', '=', 'd.zone_id').onRef('u.id', '=', 'd.challenger_unit_id'),
    )
    .leftJoin('person as p', (j) =>
      j.onRef('p.zone_id', '=', 'd.zone_id').onRef('p.id', '=', 'd.challenger_person_id'),
    )
    .leftJoin('claim_ruling as r', (j) =>
      j.onRef('r.zone_id', '=', 'd.zone_id').onRef('r.dispute_id', '=', 'd.id'),
    )
    .where('d.zone_id', '=', zoneId)
    .selectAll('d')
    .select((eb) => eb.fn.coalesce('u.name', 'p.name').as('challenger_name'))
    .select(['r.winner', 'r.ground', 'r.reason', 'r.ruled_at', 'r.by_name as ruled_by_name']);

type DisputeSelected = Awaited<ReturnType<ReturnType<typeof disputes>['executeTakeFirstOrThrow']>>;

const rulingIn = (row: DisputeSelected): Dispute['ruling'] =>
  row.winner === null || row.ground === null || row.ruled_at === null
    ? null
    : {
        winner: row.winner as Winner, // border: the table's check holds the list
        ground: row.ground as Ground, // border: the table's check holds the list
        reason: row.reason ?? '',
        at: row.ruled_at,
        byName: row.ruled_by_name ?? '',
      };

const disputeOf = (row: DisputeSelected) => ({
  id: row.id,
  claimId: row.claim_id,
  challenger: partyOf({
    unitId: row.challenger_unit_id,
    personId: row.challenger_person_id,
    name: row.challenger_name,
  }),
  statement: row.statement,
  evidenceKind: row.evidence_kind as Dispute['evidenceKind'], // border: the table's check holds the list
  evidence: row.evidence,
  contactedAt: row.contacted_at,
  filedAt: row.filed_at,
  filedByName: row.filed_by_name,
  answer: row.answer,
  answeredAt: row.answered_at,
  answeredByName: row.answered_by_name,
  isOpen: row.state === 'open',
  rulerId: row.ruler_person_id,
  rulerName: row.ruler_name,
  ruling: rulingIn(row),
});
export type DisputeRow = ReturnType<typeof disputeOf>;

export const disputesOf = async (
  db: Db,
  zoneId: number,
  claimIds: readonly string[],
): Promise<DisputeRow[]> =>
  claimIds.length === 0
    ? []
    : (await disputes(db, zoneId).where('d.claim_id', 'in', claimIds).orderBy('d.id').execute()).map(
        disputeOf,
      );

export async function disputeById(db: Db, zoneId: number, id: string): Promise<DisputeRow | null> {
  const row = await disputes(db, zoneId).where('d.id', '=', id).executeTakeFirst();
  return row ? disputeOf(row) : null;
}

export interface NewDispute {
  readonly id: string;
  readonly claimId: string;
  readonly challenger: Party;
  readonly statement: string;
  readonly evidenceKind: Dispute['evidenceKind'];
  readonly evidence: string;
  readonly contactedAt: string;
  readonly at: string;
  readonly byName: string;
  readonly ruler: { readonly personId: string; readonly personName: string } | null;
}

export const insertDispute = async (db: Db, zoneId: number, made: NewDispute): Promise<void> => {
  const { unit, person } = columns(made.challenger);
  await db
    .insertInto('claim_dispute')
    .values({
      zone_id: zoneId,
      id: made.id,
      claim_id: made.claimId,
      challenger_unit_id: unit,
      challenger_person_id: person,
      statement: made.statement,
      evidence_kind: made.evidenceKind,
      evidence: made.evidence,
      contacted_at: made.contactedAt,
      filed_at: made.at,
      filed_by_name: made.byName,
      state: 'open',
      ruler_person_id: made.ruler?.personId ?? null,
      ruler_name: made.ruler?.personName ?? null,
    })
    .execute();
};

export const answerDispute = async (
  db: Db,
  zoneId: number,
  said: { readonly id: string; readonly answer: string; readonly at: string; readonly byName: string },
): Promise<void> => {
  await db
    .updateTable('claim_dispute')
    .set({ answer: said.answer, answered_at: said.at, answered_by_name: said.byName })
    .where('zone_id', '=', zoneId)
    .where('id', '=', said.id)
    .execute();
};

export const insertClaimRuling = async (
  db: Db,
  at: {
    readonly zoneId: number;
    readonly now: string;
    readonly by: { accountId: string | null; name: string };
  },
  ruling: { readonly disputeId: string; winner: Winner; ground: Ground; reason: string },
): Promise<void> => {
  await db
    .insertInto('claim_ruling')
    .values({
      zone_id: at.zoneId,
      id: newId(),
      dispute_id: ruling.disputeId,
      winner: ruling.winner,
      ground: ruling.ground,
      reason: ruling.reason,
      ruled_at: at.now,
      by_account_id: at.by.accountId,
      by_name: at.by.name,
    })
    .execute();
  await db
    .updateTable('claim_dispute')
    .set({ state: 'ruled' })
    .where('zone_id', '=', at.zoneId)
    .where('id', '=', ruling.disputeId)
    .execute();
};
