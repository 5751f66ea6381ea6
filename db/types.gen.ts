// Made by platform/db/types.ts from the migrations. Do not edit: change a migration and make it again.
import type { ColumnType, Generated } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as text (JSON.stringify): an array given as it is would become a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;

export interface AuditEntry {
  zone_id: number;
  seq: number;
  recorded_at: string;
  account_id: string | null;
  kind: string;
  subject_kind: string;
  subject_id: string;
  payload: string;
  hash: Buffer;
}

export interface AuditHead {
  zone_id: number;
  seq: number;
  hash: Buffer;
}

export interface Fact {
  zone_id: number;
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string;
  data: Json;
  told_by: string | null;
  told_at: string;
}

export interface File {
  zone_id: number;
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  about_kind: string;
  about_id: string;
  uploaded_by: string;
  uploaded_at: string;
  removed_at: string | null;
}

export interface IdempotencyKey {
  zone_id: number;
  account_id: string;
  key: string;
  request_hash: Buffer;
  status: number | null;
  reply: string | null;
  made_at: string;
}

export interface Job {
  zone_id: number;
  id: string;
  handler: string;
  data: Json;
  once_key: string | null;
  run_at: string;
  attempts: Generated<number>;
  fence: Generated<number>;
  lease_until: string | null;
  last_error: string | null;
  done_at: string | null;
  dead_at: string | null;
  created_at: string;
}

export interface Notice {
  zone_id: number;
  id: string;
  account_id: string;
  kind: string;
  urgency: Generated<string>;
  title_zh: string;
  title_en: string;
  body_zh: Generated<string>;
  body_en: Generated<string>;
  link: string | null;
  sent_at: string;
  delivered_at: string | null;
  read_at: string | null;
}

export interface NoticeChannel {
  zone_id: number;
  id: string;
  kind: string;
  name: string;
  target: string;
  sealed_secret: Buffer | null;
  enabled: Generated<boolean>;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface NoticeDelivery {
  zone_id: number;
  notice_id: string;
  channel_id: string;
  attempts: Generated<number>;
  delivered_at: string | null;
  last_error: string | null;
}

export interface SavedView {
  zone_id: number;
  id: string;
  account_id: string;
  screen: string;
  name: string;
  query: string;
  shared: Generated<boolean>;
  created_at: string;
}

export interface SchemaMigration {
  name: string;
  checksum: string;
  applied_at: string;
}

export interface Zone {
  id: number;
  code: string;
  name_zh: string;
  name_en: string;
  time_zone: Generated<string>;
  home_city: string;
  calendar: Generated<string>;
  situation: Generated<string>;
  clock_offset_seconds: Generated<number>;
  is_demo: Generated<boolean>;
  settings: Generated<Json>;
  created_at: string;
}

export interface AuthAccount {
  id: string;
  zone_id: number;
  login: string;
  name: string;
  person_id: string | null;
  roles: string[];
  password_hash: string | null;
  password_changed_at: string | null;
  must_change_password: Generated<boolean>;
  totp_secret: Buffer | null;
  totp_confirmed_at: string | null;
  totp_last_step: number | null;
  failed_attempts: Generated<number>;
  locked_until: string | null;
  language: Generated<string>;
  disabled_at: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface AuthOidcFlow {
  state_hash: Buffer;
  nonce: string;
  verifier: string;
  return_to: string;
  expires_at: string;
}

export interface AuthOidcIdentity {
  issuer: string;
  subject: string;
  account_id: string;
  linked_at: string;
}

export interface AuthOldPassword {
  account_id: string;
  password_hash: string;
  replaced_at: string;
}

export interface AuthRecoveryCode {
  account_id: string;
  code_hash: Buffer;
  used_at: string | null;
}

export interface AuthSession {
  token_hash: Buffer;
  account_id: string;
  second_factor: boolean;
  created_at: string;
  seen_at: string;
  expires_at: string;
  address: string;
  agent: string;
}

export interface DB {
  audit_entry: AuditEntry;
  audit_head: AuditHead;
  fact: Fact;
  file: File;
  idempotency_key: IdempotencyKey;
  job: Job;
  notice: Notice;
  notice_channel: NoticeChannel;
  notice_delivery: NoticeDelivery;
  saved_view: SavedView;
  schema_migration: SchemaMigration;
  zone: Zone;
  'auth.account': AuthAccount;
  'auth.oidc_flow': AuthOidcFlow;
  'auth.oidc_identity': AuthOidcIdentity;
  'auth.old_password': AuthOldPassword;
  'auth.recovery_code': AuthRecoveryCode;
  'auth.session': AuthSession;
}
