// Made by platform/db/types.ts from the migrations. Do not edit: change a migration and make it again.
import type { ColumnType, Generated } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as text (JSON.stringify): an array given as it is would become a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;

export interface AgendaItem {
  zone_id: number;
  id: string;
  meeting_id: string;
  position: number;
  title: string;
  subject_kind: string;
  subject_id: string;
  project_id: string | null;
  enterprise_id: string | null;
  order_id: string | null;
  partner_id: string | null;
  light: string | null;
  reasons: Json;
  added_by_name: string;
  removed_at: string | null;
  removed_by_name: string | null;
  said: Generated<string>;
  said_by_name: Generated<string>;
  said_at: string | null;
  revision: Generated<number>;
}

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

export interface CadenceDue {
  zone_id: number;
  subject_kind: string;
  subject_id: string;
  project_id: string | null;
  partner_id: string | null;
  owner_id: string;
  line_id: string | null;
  policy_ids: string;
  policy_id: string;
  base_on: string;
  last_contact_at: string | null;
  run: number;
  owed_on: string;
  owed_at: string;
  misses: number;
  next_on: string;
  next_at: string;
  light: string;
  tell_at: number | null;
}

export interface CadenceMiss {
  zone_id: number;
  subject_kind: string;
  subject_id: string;
  due_on: string;
  due_at: string;
  policy_id: string;
  owner_id: string;
  noted_at: string;
}

export interface CadencePolicy {
  zone_id: number;
  id: string;
  key: string;
  version: number;
  from_on: string;
  to_on: string | null;
  since_on: string;
  name_zh: string;
  name_en: string;
  subject_kind: string;
  only_key: boolean;
  classes: string[];
  stages: string[];
  partner_kinds: string[];
  rhythm: string;
  every: number | null;
  weekday: number | null;
  due_minute: number;
  no_change_runs: number;
  quiet_from: number;
  quiet_until: number;
  steps: Json;
  source: string;
  reason: string;
  made_by: string | null;
  made_by_name: string;
  created_at: string;
}

export interface Campaign {
  zone_id: number;
  id: string;
  name: string;
  status: string;
  starts_on: string;
  ends_on: string;
  day_opens: number;
  day_closes: number;
  home_city: string;
  target_cities: Generated<string[]>;
  target_industries: Generated<string[]>;
  leader_rank: number;
  mix: Json;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface CampaignParticipant {
  zone_id: number;
  campaign_id: string;
  person_id: string;
  standing: Generated<string>;
  standing_until: Generated<string>;
  verdict_id: string | null;
  declared_at: string | null;
  added_at: string;
}

export interface CampaignVisit {
  zone_id: number;
  id: string;
  campaign_id: string;
  subject_kind: string;
  subject_id: string;
  enterprise_id: string | null;
  project_id: string | null;
  partner_id: string | null;
  title: string;
  city_code: string;
  address: string | null;
  value: number;
  duration_minutes: number;
  competences: Generated<string[]>;
  required_rank: Generated<number>;
  tags: Generated<string[]>;
  must: Generated<boolean>;
  why: Generated<string>;
  may_promise: Generated<string>;
  contact_name: string | null;
  contact_phone: string | null;
  status: string;
  lead_id: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface CampaignWave {
  zone_id: number;
  id: string;
  campaign_id: string;
  campaign_starts_on: string;
  campaign_ends_on: string;
  name: string;
  starts_on: string;
  ends_on: string;
}

export interface ClaimDispute {
  zone_id: number;
  id: string;
  claim_id: string;
  challenger_unit_id: string | null;
  challenger_person_id: string | null;
  statement: string;
  evidence_kind: string;
  evidence: string;
  contacted_at: string;
  filed_at: string;
  filed_by_name: string;
  answer: Generated<string>;
  answered_at: string | null;
  answered_by_name: string | null;
  state: string;
  ruler_person_id: string | null;
  ruler_name: string | null;
}

export interface ClaimRuling {
  zone_id: number;
  id: string;
  dispute_id: string;
  winner: string;
  ground: string;
  reason: string;
  ruled_at: string;
  by_account_id: string | null;
  by_name: string;
}

export interface ClaimStep {
  zone_id: number;
  id: string;
  claim_id: string;
  kind: string;
  holder_name: string;
  first_share: number;
  reason: string;
  at: string;
  by_account_id: string | null;
  by_name: string;
}

export interface CommandPost {
  zone_id: number;
  id: string;
  kind: string;
  line_id: string | null;
  person_id: string;
  from_on: string;
  to_on: string | null;
  appointed_by: string | null;
  created_at: string;
}

export interface CommandStep {
  zone_id: number;
  kind: string;
  height: number;
  above_kind: string | null;
  above_height: number | null;
}

export interface Commitment {
  zone_id: number;
  id: string;
  visit_id: string;
  enterprise_id: string | null;
  what: string;
  due_on: string;
  owner_person_id: string;
  status: Generated<string>;
  made_at: string;
  made_by_name: string;
  closed_at: string | null;
  closed_by_name: string | null;
  closed_note: Generated<string>;
  revision: Generated<number>;
}

export interface Contact {
  zone_id: number;
  id: string;
  subject_kind: string;
  subject_id: string;
  project_id: string | null;
  partner_id: string | null;
  kind: string;
  note: string;
  happened_on: string;
  happened_at: string;
  recorded_at: string;
  by_person_id: string | null;
  by_account_id: string | null;
  by_name: string;
  run: number;
}

export interface Delegation {
  zone_id: number;
  id: string;
  person_id: string;
  to_person_id: string;
  from_at: string;
  until_at: string;
  reason: string;
  given_by: string | null;
  given_by_name: string;
  created_at: string;
  taken_back_at: string | null;
}

export interface Division {
  code: string;
  name: string;
  level: string;
  province_code: string;
  prefecture_code: string | null;
  in_2019: boolean;
  in_2023: boolean;
  lng: number | null;
  lat: number | null;
}

export interface DuplicateCase {
  zone_id: number;
  id: string;
  earlier_id: string;
  later_id: string;
  level: number;
  same: string[];
  similarity: number;
  facts: string;
  found_by: string;
  opened_at: string;
  due_at: string | null;
  state: string;
  ruled_at: string | null;
}

export interface DuplicateRuling {
  zone_id: number;
  id: string;
  case_id: string;
  ruling: string;
  kept_id: string | null;
  reason: string;
  replaced: Json | null;
  ruled_at: string;
  by_account_id: string | null;
  by_name: string;
}

export interface Enterprise {
  zone_id: number;
  id: string;
  name: string;
  name_key: string;
  short_name: Generated<string>;
  initials: Generated<string>;
  search_text: Generated<string>;
  uscc: string | null;
  city_code: string | null;
  address: Generated<string>;
  industry: Generated<string>;
  theme: Generated<string>;
  capital_wan: number | null;
  employees: number | null;
  revenue_wan: number | null;
  established_on: string | null;
  contact_name: Generated<string>;
  contact_phone: Generated<string>;
  website: Generated<string>;
  listed_code: Generated<string>;
  tags: Generated<string[]>;
  note: Generated<string>;
  in_park: Generated<boolean>;
  is_fictional: Generated<boolean>;
  owner_person_id: string | null;
  source: Generated<string>;
  last_visited_on: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface EnterpriseEvent {
  zone_id: number;
  id: string;
  enterprise_id: string;
  at: string;
  kind: string;
  text_zh: string;
  text_en: string;
  detail: Generated<string>;
  source_kind: string;
  source_id: string;
  by_account_id: string | null;
  by_name: Generated<string>;
  project_id: string | null;
}

export interface EnterpriseHeader {
  zone_id: number;
  header: string;
  field: string;
  used_at: string;
}

export interface EnterpriseImport {
  zone_id: number;
  id: string;
  file_name: string;
  file_path: string;
  sheet_names: Generated<string[]>;
  sheet_name: Generated<string>;
  header_row: number | null;
  headers: Generated<string[]>;
  mapping: Generated<Json>;
  status: string;
  refused_rule: string | null;
  refused_particulars: Json | null;
  rows_read: Generated<number>;
  rows_done: Generated<number>;
  to_create: Generated<number>;
  to_update: Generated<number>;
  same: Generated<number>;
  rejected: Generated<number>;
  created: Generated<number>;
  updated: Generated<number>;
  by_account_id: string;
  by_name: string;
  made_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface EnterpriseImportRow {
  zone_id: number;
  import_id: string;
  row_number: number;
  verdict: string;
  cells: string[];
  enterprise: Json;
  problems: Generated<Json>;
  changes: Generated<Json>;
  enterprise_id: string | null;
  applied_at: string | null;
}

export interface EnterpriseSearch {
  zone_id: number;
  enterprise_id: string;
  body: string;
  marks: Generated<string>;
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

export interface FirmFact {
  zone_id: number;
  id: string;
  enterprise_id: string;
  key: string;
  value: Json | null;
  as_of: string;
  source: string;
  by_name: string;
  at: string;
}

export interface FirstContactClaim {
  zone_id: number;
  id: string;
  enterprise_id: string;
  line_id: string | null;
  project_id: string;
  holder_unit_id: string | null;
  holder_person_id: string | null;
  first_unit_id: string | null;
  first_person_id: string | null;
  first_share: number;
  holder_share: number;
  state: string;
  evidence_kind: string;
  evidence: string;
  contacted_at: string;
  opened_at: string;
  opened_by_name: string;
  progress_on: string;
  confirmed_at: string | null;
  confirmed_by_name: string | null;
  ended_at: string | null;
  revision: Generated<number>;
}

export interface FundArrival {
  zone_id: number;
  id: string;
  project_id: string;
  kind: string;
  amount: number;
  arrived_on: string;
  corrects_id: string | null;
  reason: string;
  recorded_at: string;
  recorded_by: string | null;
  recorded_by_name: string;
}

export interface FundInstalment {
  zone_id: number;
  id: string;
  project_id: string;
  due_month: string;
  amount: number;
  planned_at: string;
  planned_by_name: string;
  dropped_at: string | null;
  dropped_by_name: string | null;
}

export interface FundProof {
  zone_id: number;
  id: string;
  arrival_id: string;
  reference: string;
  file_id: string | null;
  given_at: string;
  given_by: string | null;
  given_by_name: string;
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

export interface IndustryLine {
  zone_id: number;
  id: string;
  code: string;
  name_zh: string;
  name_en: string;
  position: number;
}

export interface Information {
  zone_id: number;
  id: string;
  via: string;
  source_id: string | null;
  sender_ref: string | null;
  from_name: string;
  by_account_id: string | null;
  by_name: string;
  title: string;
  body: string;
  enterprise_id: string | null;
  project_id: string | null;
  partner_id: string | null;
  owner_id: string | null;
  line_id: string | null;
  received_at: string;
  secrecy: string;
  readers: string[];
  said_grade: string | null;
  policy_id: string;
  proposed_grade: string;
  why: Json;
  grade: string | null;
  stands_at: ColumnType<string, never, never>;
  status: string;
  round: number;
  due_at: string;
  next_at: string | null;
  taken_by_person_id: string | null;
  taken_by_account_id: string | null;
  taken_by_name: string | null;
  taken_at: string | null;
  outcome: Generated<string>;
  ended_at: string | null;
  revision: Generated<number>;
}

export interface InformationSource {
  zone_id: number;
  id: string;
  kind: string;
  name: string;
  token_hash: Buffer;
  per_minute: number;
  made_by: string | null;
  made_by_name: string;
  made_at: string;
  revoked_at: string | null;
}

export interface InformationStep {
  zone_id: number;
  id: string;
  information_id: string;
  round: number;
  kind: string;
  at: string;
  by_account_id: string | null;
  by_name: string;
  grade: string | null;
  note: string;
  asked: string | null;
  answered: string | null;
  to_person_id: string | null;
  to_account_id: string | null;
  to_name: string | null;
  for_name: string | null;
  passed: Json;
  notice_id: string | null;
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

export interface LightExemption {
  zone_id: number;
  id: string;
  rule_key: string;
  subject_kind: string;
  subject_id: string;
  reason: string;
  from_on: string;
  until_on: string;
  by_person_id: string;
  by_account_id: string;
  by_name: string;
  as_post: string;
  for_name: string | null;
  made_at: string;
  taken_back_at: string | null;
  taken_back_by_name: string | null;
}

export interface LightRule {
  zone_id: number;
  id: string;
  key: string;
  version: number;
  from_on: string;
  to_on: string | null;
  name_zh: string;
  name_en: string;
  measure: string;
  stages: string[];
  only_key: boolean;
  blue_above: number | null;
  yellow_above: number | null;
  red_above: number | null;
  warning_days: number | null;
  tells: Json;
  quiet_from: number;
  quiet_until: number;
  exempt_by: string;
  source: string;
  reason: string;
  made_by: string | null;
  made_by_name: string;
  created_at: string;
}

export interface Meeting {
  zone_id: number;
  id: string;
  kind: string;
  title: string;
  held_on: string;
  starts_at: number;
  place: string;
  chair_id: string;
  secretary_id: string;
  line_id: string | null;
  state: string;
  reason: Generated<string>;
  left_out: Generated<number>;
  built_at: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface MeetingDecision {
  zone_id: number;
  id: string;
  meeting_id: string;
  item_id: string;
  words: string;
  by_name: string;
  taken_at: string;
}

export interface MeetingMember {
  zone_id: number;
  meeting_id: string;
  person_id: string;
  presence: string;
}

export interface MinutesText {
  zone_id: number;
  id: string;
  item_id: string;
  revision: number;
  said: string;
  by_name: string;
  at: string;
}

export interface MinutesVersion {
  zone_id: number;
  id: string;
  meeting_id: string;
  version: number;
  reason: string;
  content: Json;
  issued_by_name: string;
  issued_at: string;
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

export interface OrderLadder {
  zone_id: number;
  position: number;
  light: string;
  workdays: number;
  tells: string;
  source: string;
}

export interface OrderStep {
  zone_id: number;
  id: string;
  order_id: string;
  position: number;
  kind: string;
  words: string;
  from_due: string | null;
  to_due: string;
  owner_name: string;
  by_account_id: string | null;
  by_person_id: string | null;
  by_name: string;
  for_name: string | null;
  at: string;
}

export interface OrderSupport {
  zone_id: number;
  id: string;
  order_id: string;
  person_id: string | null;
  unit_id: string | null;
}

export interface ParticipantDays {
  zone_id: number;
  campaign_id: string;
  person_id: string;
  from_on: string;
  to_on: string;
}

export interface Partner {
  zone_id: number;
  id: string;
  kind: string;
  name: string;
  organisation: string | null;
  city_code: string;
  industries: Generated<string[]>;
  contact_name: string | null;
  contact_phone: string | null;
  owner_id: string;
  appointed_from: string;
  appointed_to: string | null;
  note: Generated<string>;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface PartnerAccount {
  zone_id: number;
  account_id: string;
  partner_id: string;
}

export interface PartnerAnalysis {
  zone_id: number;
  id: string;
  partner_id: string;
  line_id: string;
  week_on: string;
  findings: string;
  leads: string[];
  due_at: string;
  filed_at: string;
  filed_by_name: string;
  rating: number | null;
  rating_note: string | null;
  rated_at: string | null;
  rated_by_name: string | null;
  revision: Generated<number>;
}

export interface PartnerAnalysisLine {
  zone_id: number;
  partner_id: string;
  line_id: string;
}

export interface PartnerAppointment {
  zone_id: number;
  id: string;
  partner_id: string;
  kind: string;
  from_on: string;
  to_on: string;
  lead_quota: number | null;
  amount_quota: number | null;
  foreign_quota: number | null;
  fee: string;
  made_at: string;
  made_by_name: string;
  ended_on: string | null;
  ended_reason: string | null;
  ended_by_name: string | null;
  revision: Generated<number>;
}

export interface PartnerReferral {
  zone_id: number;
  id: string;
  partner_id: string;
  investor_name: string;
  investor_key: string;
  enterprise_id: string | null;
  line_id: string | null;
  contact: string;
  what: string;
  evidence: string;
  filed_at: string;
  filed_by_name: string;
  filed_by_staff: string | null;
  state: string;
  standing: string;
  first_id: string | null;
  judged_at: string | null;
  judged_by_name: string | null;
  judged_reason: string | null;
  project_id: string | null;
  agreed_amount: number | null;
  agreed_foreign: number | null;
  revision: Generated<number>;
}

export interface Person {
  zone_id: number;
  id: string;
  name: string;
  latin_name: string | null;
  post: string;
  unit_id: string;
  line_id: string | null;
  rank: number;
  competences: Generated<string[]>;
  languages: Generated<string[]>;
  drives: Generated<boolean>;
  home_city: string;
  phone: string | null;
  joined_on: string;
  left_on: string | null;
  account_id: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface Plan {
  zone_id: number;
  id: string;
  campaign_id: string;
  wave_id: string | null;
  version: number;
  status: string;
  made_from: string | null;
  problem: Json;
  plan: Json;
  score: number;
  bound: number | null;
  visits_made: number;
  visits_left_out: number;
  difference: Json | null;
  made_how: string;
  made_by: string;
  made_by_name: string;
  made_at: string;
  published_at: string | null;
  published_by_name: string | null;
  what_if: Json | null;
}

export interface PlannedStop {
  zone_id: number;
  campaign_id: string;
  visit_id: string;
  plan_id: string;
  squad_id: string;
  day: string;
  start_minute: number;
  end_minute: number;
}

export interface PlanningRun {
  zone_id: number;
  id: string;
  campaign_id: string;
  wave_id: string | null;
  status: string;
  seconds: number;
  seed: number;
  made_from: string | null;
  progress: Generated<Json>;
  cancel_asked: Generated<boolean>;
  beat_at: string;
  failed_rule: string | null;
  failed_particulars: Generated<Json>;
  plan_id: string | null;
  asked_by: string;
  asked_by_name: string;
  asked_at: string;
  finished_at: string | null;
  what_if: Json | null;
}

export interface Policy {
  zone_id: number;
  id: string;
  title: string;
  doc_no: string;
  issuer: string;
  level: string;
  issued_on: string | null;
  from_on: string;
  to_on: string | null;
  source: string;
  note: string;
  is_fictional: boolean;
  created_at: string;
  created_by_name: string;
}

export interface PolicyClause {
  zone_id: number;
  id: string;
  policy_id: string;
  number: string;
  version: number;
  from_on: string;
  to_on: string | null;
  name_zh: string;
  name_en: string;
  conditions: Json;
  benefit: Json;
  proof: string;
  deadline: string | null;
  contact: string;
  legal_basis: string;
  reason: string;
  made_by_name: string;
  created_at: string;
}

export interface PolicyDelivery {
  zone_id: number;
  id: string;
  enterprise_id: string;
  clause_id: string;
  how: string;
  verdict: string;
  estimate: number | null;
  note: string;
  by_account_id: string | null;
  by_name: string;
  at: string;
  on_day: string;
}

export interface PolicyDeliveryStep {
  zone_id: number;
  id: string;
  delivery_id: string;
  kind: string;
  words: string;
  by_name: string;
  at: string;
}

export interface Project {
  zone_id: number;
  id: string;
  name: string;
  name_key: string;
  enterprise_id: string;
  class: string;
  line_id: string | null;
  stage_code: string;
  stage_since: string;
  planned_investment: number | null;
  is_key: boolean;
  owner_id: string;
  channel: string;
  description: Generated<string>;
  review_on: string | null;
  source_kind: string | null;
  source_id: string | null;
  campaign_id: string | null;
  registered_at: string;
  created_by: string | null;
  updated_at: string;
  revision: Generated<number>;
  capital: string | null;
  investor: string | null;
  agreement: string | null;
  agreed_amount: number | null;
  signed_on: string | null;
  audited_on: string | null;
  planned_start: string | null;
  enrolled_on: string | null;
  referrer_id: string | null;
  referrer_told_on: string | null;
  upper_code: string | null;
  merged_into: string | null;
  is_living: ColumnType<boolean, never, never>;
  survivor_lives: ColumnType<boolean | null, never, never>;
  progress_on: string | null;
}

export interface ProjectCommitment {
  zone_id: number;
  id: string;
  project_id: string;
  direction: string;
  what: string;
  other_side: string;
  owner_id: string;
  promised_on: string;
  due_on: string;
  recorded_at: string;
  recorded_by: string | null;
  recorded_by_name: string;
  outcome: string | null;
  settled_on: string | null;
  settled_at: string | null;
  settled_by_name: string | null;
  settled_note: string | null;
  released_by: string | null;
  revision: Generated<number>;
}

export interface ProjectMember {
  zone_id: number;
  id: string;
  project_id: string;
  person_id: string;
  role: string;
  from_on: string;
  to_on: string | null;
  added_at: string;
  added_by_name: string;
  ended_by_name: string | null;
}

export interface ProjectObstacle {
  zone_id: number;
  id: string;
  enterprise_id: string;
  project_id: string | null;
  kind: string;
  what: string;
  jobs_at_risk: number | null;
  owner_id: string;
  line_id: string | null;
  due_on: string;
  raised_on: string;
  raised_at: string;
  raised_by_account_id: string | null;
  raised_by_person_id: string | null;
  raised_by_name: string;
  closed_on: string | null;
  closed_at: string | null;
  closed_by_name: string | null;
  closed_note: string | null;
  revision: Generated<number>;
}

export interface ProjectObstacleStep {
  zone_id: number;
  id: string;
  obstacle_id: string;
  kind: string;
  note: string;
  owner_name: string;
  due_on: string;
  at: string;
  by_account_id: string | null;
  by_name: string;
}

export interface ProjectStage {
  zone_id: number;
  code: string;
  kind: string;
  position: number;
  name_zh: string;
  name_en: string;
  enter_when_zh: string;
  enter_when_en: string;
  evidence_zh: string;
  evidence_en: string;
  stale_after_days: number | null;
  key_stale_after_days: number | null;
  skipped_by: Generated<string[]>;
  needs_review_day: Generated<boolean>;
}

export interface ProjectStageChange {
  zone_id: number;
  id: string;
  project_id: string;
  from_code: string | null;
  to_code: string;
  changed_on: string;
  changed_at: string;
  changed_by: string | null;
  changed_by_name: string;
  evidence: string;
  reason: string;
  backward: boolean;
}

export interface ProjectStageFile {
  zone_id: number;
  change_id: string;
  file_id: string;
}

export interface ProjectThreshold {
  zone_id: number;
  id: string;
  kind: string;
  from_on: string;
  figures: Json;
  source: string;
  reason: string;
  made_by: string | null;
  made_by_name: string;
  created_at: string;
}

export interface ReadinessDeclaration {
  zone_id: number;
  id: string;
  campaign_id: string;
  person_id: string;
  situation: string;
  answers: Json;
  sealed_answers: Buffer | null;
  consent_version: string;
  declared_at: string;
  declared_by: string;
  on_behalf: boolean;
  erased_at: string | null;
}

export interface ReadinessRequirement {
  zone_id: number;
  situation: string;
  key: string;
  position: number;
  kind: string;
  expect: boolean | null;
  limit_value: number | null;
  at_least: number | null;
  at_most: number | null;
  unit: string | null;
  validity_hours: number | null;
  blocks: boolean;
  sensitive: boolean;
  answered_by: string;
  question_zh: string;
  question_en: string;
  unmet_zh: string;
  unmet_en: string;
}

export interface ReadinessSituation {
  zone_id: number;
  key: string;
  version: number;
  name_zh: string;
  name_en: string;
  validity_hours: number;
  erase_sensitive_after_days: number;
  consent_version: string;
  consent_zh: string;
  consent_en: string;
}

export interface ReadinessVerdict {
  zone_id: number;
  id: string;
  campaign_id: string;
  person_id: string;
  declaration_id: string | null;
  standing: string;
  reasons: Generated<string[]>;
  officer_answers: Json;
  judged_by: string | null;
  judged_by_name: string;
  judged_at: string;
  valid_until: string;
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

export interface Squad {
  zone_id: number;
  id: string;
  campaign_id: string;
  campaign_starts_on: string;
  campaign_ends_on: string;
  wave_id: string | null;
  number: number;
  name: string;
  status: string;
  starts_on: string;
  ends_on: string;
  start_city: string;
  cities: Generated<string[]>;
  departed_at: Generated<string>;
  returned_at: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface SquadMember {
  zone_id: number;
  squad_id: string;
  seat: number;
  person_id: string;
  campaign_id: string;
  squad_status: string;
  squad_departed_at: string;
  starts_on: string;
  ends_on: string;
  standing: string;
  standing_until: string;
}

export interface StatusLight {
  zone_id: number;
  id: string;
  rule_key: string;
  rule_id: string;
  subject_kind: string;
  subject_id: string;
  project_id: string | null;
  enterprise_id: string | null;
  owner_id: string | null;
  line_id: string | null;
  light: string;
  value: number;
  inputs: Json;
  lit_on: string;
  light_on: string;
  warned_until: string | null;
  told_light: string | null;
  ended_on: string | null;
}

export interface SupervisionOrder {
  zone_id: number;
  id: string;
  what: string;
  evidence_wanted: string;
  owner_id: string;
  asker_id: string;
  lead_unit_id: string | null;
  line_id: string | null;
  project_id: string | null;
  enterprise_id: string | null;
  given_on: string;
  given_at: string;
  due_on: string;
  lapses: Generated<number>;
  state: string;
  done_words: Generated<string>;
  done_files: Generated<number>;
  confirmed_by: string | null;
  closed_at: string | null;
  tell_on: string | null;
  revision: Generated<number>;
  updated_at: string;
  decision_id: string | null;
}

export interface Target {
  zone_id: number;
  id: string;
  metric: string;
  scope_kind: string;
  scope_id: string;
  line_id: string | null;
  unit_id: string | null;
  year: number;
  quarter: number | null;
  amount: number;
  updated_at: string;
  updated_by_name: string;
  revision: Generated<number>;
}

export interface ToldUpwards {
  zone_id: number;
  id: string;
  about_kind: string;
  about_id: string;
  episode: string;
  light: string;
  asked: string;
  answered: string;
  person_id: string;
  person_name: string;
  account_id: string;
  for_name: string | null;
  passed: Json;
  particulars: Generated<Json>;
  notice_id: string | null;
  told_at: string;
}

export interface TriagePolicy {
  zone_id: number;
  id: string;
  version: number;
  from_at: string;
  to_at: string | null;
  grades: Json;
  rules: Json;
  otherwise: string;
  source: string;
  reason: string;
  made_by: string | null;
  made_by_name: string;
}

export interface Unit {
  zone_id: number;
  id: string;
  name: string;
  short_name: string;
  kind: string;
  parent_id: string | null;
  city_code: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface VisitRecord {
  zone_id: number;
  visit_id: string;
  campaign_id: string;
  squad_id: string;
  day: string;
  start_minute: number;
  end_minute: number;
  status: string;
  arrived_at: string | null;
  registered_at: string | null;
  arrived_by: string | null;
  arrived_by_name: Generated<string>;
  met: Generated<Json>;
  findings: Generated<string>;
  next_step: Generated<string>;
  next_step_on: string | null;
  outcome: string | null;
  lead_id: string | null;
  missed_why: string | null;
  written_by: string | null;
  written_by_name: Generated<string>;
  closed_at: string | null;
  updated_at: string;
  revision: Generated<number>;
}

export interface VisitWindow {
  zone_id: number;
  visit_id: string;
  campaign_id: string;
  duration_minutes: number;
  campaign_starts_on: string;
  campaign_ends_on: string;
  day: string;
  from_minute: number;
  to_minute: number;
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
  agenda_item: AgendaItem;
  audit_entry: AuditEntry;
  audit_head: AuditHead;
  cadence_due: CadenceDue;
  cadence_miss: CadenceMiss;
  cadence_policy: CadencePolicy;
  campaign: Campaign;
  campaign_participant: CampaignParticipant;
  campaign_visit: CampaignVisit;
  campaign_wave: CampaignWave;
  claim_dispute: ClaimDispute;
  claim_ruling: ClaimRuling;
  claim_step: ClaimStep;
  command_post: CommandPost;
  command_step: CommandStep;
  commitment: Commitment;
  contact: Contact;
  delegation: Delegation;
  division: Division;
  duplicate_case: DuplicateCase;
  duplicate_ruling: DuplicateRuling;
  enterprise: Enterprise;
  enterprise_event: EnterpriseEvent;
  enterprise_header: EnterpriseHeader;
  enterprise_import: EnterpriseImport;
  enterprise_import_row: EnterpriseImportRow;
  enterprise_search: EnterpriseSearch;
  fact: Fact;
  file: File;
  firm_fact: FirmFact;
  first_contact_claim: FirstContactClaim;
  fund_arrival: FundArrival;
  fund_instalment: FundInstalment;
  fund_proof: FundProof;
  idempotency_key: IdempotencyKey;
  industry_line: IndustryLine;
  information: Information;
  information_source: InformationSource;
  information_step: InformationStep;
  job: Job;
  light_exemption: LightExemption;
  light_rule: LightRule;
  meeting: Meeting;
  meeting_decision: MeetingDecision;
  meeting_member: MeetingMember;
  minutes_text: MinutesText;
  minutes_version: MinutesVersion;
  notice: Notice;
  notice_channel: NoticeChannel;
  notice_delivery: NoticeDelivery;
  order_ladder: OrderLadder;
  order_step: OrderStep;
  order_support: OrderSupport;
  participant_days: ParticipantDays;
  partner: Partner;
  partner_account: PartnerAccount;
  partner_analysis: PartnerAnalysis;
  partner_analysis_line: PartnerAnalysisLine;
  partner_appointment: PartnerAppointment;
  partner_referral: PartnerReferral;
  person: Person;
  plan: Plan;
  planned_stop: PlannedStop;
  planning_run: PlanningRun;
  policy: Policy;
  policy_clause: PolicyClause;
  policy_delivery: PolicyDelivery;
  policy_delivery_step: PolicyDeliveryStep;
  project: Project;
  project_commitment: ProjectCommitment;
  project_member: ProjectMember;
  project_obstacle: ProjectObstacle;
  project_obstacle_step: ProjectObstacleStep;
  project_stage: ProjectStage;
  project_stage_change: ProjectStageChange;
  project_stage_file: ProjectStageFile;
  project_threshold: ProjectThreshold;
  readiness_declaration: ReadinessDeclaration;
  readiness_requirement: ReadinessRequirement;
  readiness_situation: ReadinessSituation;
  readiness_verdict: ReadinessVerdict;
  saved_view: SavedView;
  schema_migration: SchemaMigration;
  squad: Squad;
  squad_member: SquadMember;
  status_light: StatusLight;
  supervision_order: SupervisionOrder;
  target: Target;
  told_upwards: ToldUpwards;
  triage_policy: TriagePolicy;
  unit: Unit;
  visit_record: VisitRecord;
  visit_window: VisitWindow;
  zone: Zone;
  'auth.account': AuthAccount;
  'auth.oidc_flow': AuthOidcFlow;
  'auth.oidc_identity': AuthOidcIdentity;
  'auth.old_password': AuthOldPassword;
  'auth.recovery_code': AuthRecoveryCode;
  'auth.session': AuthSession;
}
