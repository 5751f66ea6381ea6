import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

const FILE = sql`
  id, name, media_type as "mediaType", size, sha256, about_kind as "aboutKind", about_id as "aboutId",
  uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"
`;

export async function addFile(db: Db, zoneId: number, file: StoredFile): Promise<void> {
  await sql`
    insert into file (zone_id, id, name, media_type, size, sha256, about_kind, about_id, uploaded_by, uploaded_at)
    values (${zoneId}, ${file.id}, ${file.name}, ${file.mediaType}, ${file.size}, ${file.sha256}, ${file.aboutKind},
      ${file.aboutId}, ${file.uploadedBy}, ${file.uploadedAt})
  `.execute(db);
}

export async function fileById(db: Db, zoneId: number, id: string): Promise<StoredFile | null> {
  const rows = await sql<StoredFile>`
    select ${FILE} from file where zone_id = ${zoneId} and id = ${id} and removed_at is null
  `.execute(db);
  return rows.rows[0] ?? null;
}

const MOST = 500;

export async function filesAbout(
  db: Db,
  zoneId: number,
  about: { kind: string; id: string },
): Promise<StoredFile[]> {
  const rows = await sql<StoredFile>`
    select ${FILE}
    from file
    where zone_id = ${zoneId} and about_kind = ${about.kind} and about_id = ${about.id} and removed_at is null
    order by id desc
    limit ${MOST}
  `.execute(db);
  return rows.rows;
}

export async function hideFile(db: Db, zoneId: number, hidden: { id: string; at: string }): Promise<void> {
  await sql`update file set removed_at = ${hidden.at} where zone_id = ${zoneId} and id = ${hidden.id}`.execute(
    db,
  );
}

/** Of these contents, in hex, the ones some row still needs: shown, or removed after the instant. */
export async function neededOf(
  db: Db,
  zoneId: number,
  contents: { sha256: readonly string[]; removedAfter: string },
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ hex: string }>`
    select distinct encode(sha256, 'hex') as hex
    from file
    where zone_id = ${zoneId} and encode(sha256, 'hex') = any(${[...contents.sha256]}::text[])
      and (removed_at is null or removed_at > ${contents.removedAfter})
  `.execute(db);
  return new Set(rows.rows.map((row) => row.hex));
}
