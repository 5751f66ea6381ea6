import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import {
  zDivision,
  zId,
  zInstant,
  zLine,
  zPage,
  zPageQuery,
  zRevision,
  zText,
} from '../../packages/kernel/schemas.ts';

/** Money is in 万元 (CNY 10,000), two decimals at most. */
const zWan = z.number().min(0).max(99_999_999_999).nullable();

const enterpriseFields = {
  name: zLine(200),
  shortName: zText(60).default(''),
  uscc: z
    .string()
    .regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/)
    .nullable()
    .default(null),
  cityCode: zDivision.nullable().default(null),
  address: zText(300).default(''),
  industry: zText(100).default(''),
  theme: zText(60).default(''),
  capitalWan: zWan.default(null),
  employees: z.int().min(0).max(10_000_000).nullable().default(null),
  revenueWan: zWan.default(null),
  establishedOn: zDay.nullable().default(null),
  contactName: zText(60).default(''),
  contactPhone: zText(40).default(''),
  website: zText(200).default(''),
  listedCode: zText(20).default(''),
  tags: z.array(zLine(30)).max(30).default([]),
  note: zText(4000).default(''),
  inPark: z.boolean().default(false),
  ownerPersonId: zId.nullable().default(null),
};

export const zEnterpriseForm = z.strictObject(enterpriseFields);
export type EnterpriseForm = z.infer<typeof zEnterpriseForm>;

export const zEnterpriseRow = z.object({
  id: zId,
  name: z.string(),
  shortName: z.string(),
  cityCode: z.string().nullable(),
  city: z.string().nullable(),
  industry: z.string(),
  theme: z.string(),
  capitalWan: z.number().nullable(),
  inPark: z.boolean(),
  isFictional: z.boolean(),
  contactName: z.string(),
  lastVisitedOn: z.string().nullable(),
  updatedAt: zInstant,
});
export type EnterpriseRow = z.infer<typeof zEnterpriseRow>;

export const ENTERPRISE_SORTS = ['-updatedAt', 'name', 'initials', '-lastVisitedOn', '-capitalWan'] as const;

export const zEnterpriseQuery = z.strictObject({
  ...zPageQuery,
  /** Any characters of the name or short name, pinyin initials, or a unified social credit code. */
  q: z.string().trim().max(60).default(''),
  cityCode: zDivision.optional(),
  provinceCode: zDivision.optional(),
  theme: z.string().max(60).optional(),
  industry: z.string().max(100).optional(),
  inPark: z.enum(['yes', 'no']).optional(),
  sort: z.enum(ENTERPRISE_SORTS).default('-updatedAt'),
});
export type EnterpriseQuery = z.infer<typeof zEnterpriseQuery>;

export const listEnterprises = contract({
  name: 'listEnterprises',
  method: 'GET',
  path: '/enterprises',
  summary: 'Find enterprises by any characters, initials, city, theme or industry',
  query: zEnterpriseQuery,
  reply: zPage(zEnterpriseRow).extend({ can: z.object({ create: z.boolean(), import: z.boolean() }) }),
});

export const listEnterpriseChoices = contract({
  name: 'listEnterpriseChoices',
  method: 'GET',
  path: '/enterprise-choices',
  summary: 'The cities, themes and industries that enterprises of the zone have',
  reply: z.object({
    cities: z.array(z.object({ code: z.string(), name: z.string() })),
    themes: z.array(z.string()),
    industries: z.array(z.string()),
  }),
});

const zEnterprise = zEnterpriseRow.extend({
  uscc: z.string().nullable(),
  address: z.string(),
  employees: z.number().nullable(),
  revenueWan: z.number().nullable(),
  establishedOn: z.string().nullable(),
  contactPhone: z.string(),
  website: z.string(),
  listedCode: z.string(),
  tags: z.array(z.string()),
  note: z.string(),
  ownerPersonId: zId.nullable(),
  source: z.enum(['hand', 'import', 'pack']),
  createdAt: zInstant,
  revision: zRevision,
  can: z.object({ edit: z.boolean() }),
});
export type EnterpriseDetail = z.infer<typeof zEnterprise>;

const enterpriseId = z.strictObject({ enterpriseId: zId });

export const getEnterprise = contract({
  name: 'getEnterprise',
  method: 'GET',
  path: '/enterprises/:enterpriseId',
  summary: 'One enterprise with everything that is recorded of it',
  params: enterpriseId,
  reply: zEnterprise,
});

export const createEnterprise = contract({
  name: 'createEnterprise',
  method: 'POST',
  path: '/enterprises',
  summary: 'Record an enterprise',
  body: zEnterpriseForm,
  reply: z.object({ id: zId, revision: zRevision }),
  status: 201,
});

export const editEnterprise = contract({
  name: 'editEnterprise',
  method: 'PUT',
  path: '/enterprises/:enterpriseId',
  summary: 'Change what is recorded of an enterprise',
  params: enterpriseId,
  body: zEnterpriseForm,
  reply: z.object({ id: zId, revision: zRevision }),
});

export const EVENT_KINDS = [
  'created',
  'edited',
  'imported',
  'contact',
  'visitPlanned',
  'visit',
  'project',
  'file',
  'note',
  'commitment',
  'obstacle',
  'funds',
  'claim',
  'meeting',
  'order',
  'information',
  'light',
  'policy',
] as const;

export const zEnterpriseEvent = z.object({
  id: zId,
  at: zInstant,
  kind: z.enum(EVENT_KINDS),
  text: z.string(),
  detail: z.string(),
  sourceKind: z.string(),
  sourceId: z.string(),
  byName: z.string(),
});

export type EnterpriseEvent = z.infer<typeof zEnterpriseEvent>;

export const getEnterpriseTimeline = contract({
  name: 'getEnterpriseTimeline',
  method: 'GET',
  path: '/enterprises/:enterpriseId/timeline',
  summary: 'What happened with an enterprise, newest first',
  params: enterpriseId,
  query: z.strictObject({ ...zPageQuery, kind: z.enum(EVENT_KINDS).optional() }),
  reply: zPage(zEnterpriseEvent),
});

export const addEnterpriseNote = contract({
  name: 'addEnterpriseNote',
  method: 'POST',
  path: '/enterprises/:enterpriseId/notes',
  summary: 'Write a note or a contact on an enterprise’s timeline',
  params: enterpriseId,
  body: z.strictObject({
    kind: z.enum(['note', 'contact']),
    text: zLine(200),
    detail: zText(4000).default(''),
  }),
  reply: z.object({ id: zId }),
  status: 201,
});

// Imports: upload, look at the proposal, correct the mapping, run, fetch what was rejected.

export const IMPORT_STATUS = ['reading', 'previewed', 'running', 'done', 'cancelled', 'refused'] as const;

/** The fields a column of a sheet may mean. */
export const IMPORT_FIELDS = [
  'name',
  'shortName',
  'uscc',
  'cityCode',
  'address',
  'industry',
  'theme',
  'capitalWan',
  'employees',
  'revenueWan',
  'establishedOn',
  'contactName',
  'contactPhone',
  'website',
  'listedCode',
  'tags',
  'note',
  'inPark',
] as const;
export const zImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof zImportField>;

/** Which column (0-based) each field comes from. */
export const zMapping = z.partialRecord(zImportField, z.int().min(0).max(16_383));
export type Mapping = z.infer<typeof zMapping>;

export const zImport = z.object({
  id: zId,
  fileName: z.string(),
  sheetNames: z.array(z.string()),
  sheetName: z.string(),
  headerRow: z.int().nullable(),
  headers: z.array(z.string()),
  mapping: zMapping,
  status: z.enum(IMPORT_STATUS),
  /** Why the sheet was refused, in the reader's language. */
  refused: z.object({ rule: z.string(), detail: z.string() }).nullable(),
  rowsRead: z.int(),
  rowsDone: z.int(),
  toCreate: z.int(),
  toUpdate: z.int(),
  same: z.int(),
  rejected: z.int(),
  created: z.int(),
  updated: z.int(),
  byName: z.string(),
  madeAt: zInstant,
  revision: zRevision,
});
export type EnterpriseImport = z.infer<typeof zImport>;

const importId = z.strictObject({ importId: zId });

export const startImport = contract({
  name: 'startEnterpriseImport',
  method: 'POST',
  path: '/enterprise-imports',
  summary: 'Upload a sheet of enterprises (.xlsx or .csv); it is read and judged before anything changes',
  reply: zImport,
  status: 201,
  carries: 'upload',
});

export const listImports = contract({
  name: 'listEnterpriseImports',
  method: 'GET',
  path: '/enterprise-imports',
  summary: 'Imports, newest first',
  query: z.strictObject(zPageQuery),
  reply: zPage(zImport),
});

export const getImport = contract({
  name: 'getEnterpriseImport',
  method: 'GET',
  path: '/enterprise-imports/:importId',
  summary: 'One import with its mapping, its counts and its progress',
  params: importId,
  reply: zImport,
});

export const remapImport = contract({
  name: 'remapEnterpriseImport',
  method: 'PUT',
  path: '/enterprise-imports/:importId/mapping',
  summary: 'Correct which column means what; the sheet is judged again',
  params: importId,
  body: z.strictObject({ mapping: zMapping, sheetName: z.string().max(200).optional() }),
  reply: zImport,
});

export const zImportRow = z.object({
  rowNumber: z.int(),
  verdict: z.enum(['create', 'update', 'same', 'reject']),
  name: z.string(),
  cells: z.array(z.string()),
  problems: z.array(
    z.object({ field: z.string(), column: z.string(), rule: z.string(), detail: z.string() }),
  ),
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});

export type ImportRow = z.infer<typeof zImportRow>;

export const listImportRows = contract({
  name: 'listEnterpriseImportRows',
  method: 'GET',
  path: '/enterprise-imports/:importId/rows',
  summary: 'What each row would do, and why a row is rejected',
  params: importId,
  query: z.strictObject({
    ...zPageQuery,
    verdict: z.enum(['create', 'update', 'same', 'reject']).optional(),
  }),
  reply: zPage(zImportRow),
});

export const runImport = contract({
  name: 'runEnterpriseImport',
  method: 'POST',
  path: '/enterprise-imports/:importId/run',
  summary: 'Carry the import out, batch by batch; it resumes where it stopped',
  params: importId,
  reply: zImport,
  status: 202,
});

export const cancelImport = contract({
  name: 'cancelEnterpriseImport',
  method: 'POST',
  path: '/enterprise-imports/:importId/cancel',
  summary: 'Stop an import; batches already done stay',
  params: importId,
  reply: zImport,
});

export const downloadRejected = contract({
  name: 'downloadRejectedRows',
  method: 'GET',
  path: '/enterprise-imports/:importId/rejected',
  summary: 'A sheet of the rejected rows, the reason beside each',
  params: importId,
  reply: z.unknown(),
  carries: 'download',
});
