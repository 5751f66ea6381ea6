import { newId } from '../../../platform/ids.ts';
import type { Task } from '../../../platform/jobs/job.ts';
import { type EnterpriseForm, zMapping } from '../contract.ts';
import type { EnterpriseValues } from '../rules/fields.ts';
import { type Change, rowJudge, type Verdict } from '../rules/judge-row.ts';
import { nameKey } from '../rules/normalise.ts';
import { overwritesUnseen } from '../rules/overwrites.ts';
import { insertWhereFree, updateEnterprises } from '../store/bulk.ts';
import type { JudgedRow } from '../store/import-rows.ts';
import type { ImportRecord } from '../store/imports.ts';
import { type KnownBatch, knownForUpdate } from '../store/known.ts';
import { type EventRow, insertEvents } from '../store/timeline.ts';

/** How often names that somebody else takes at the very moment are judged anew before the batch is tried later. */
const ROUNDS = 3;

/**
 * Carries rows out, each judged again by what is there now: what was free may be taken by now, and what was there may
 * have changed. Returns the rows as they turned out, in the sheet's order.
 */
export async function applyRows(
  task: Task,
  record: ImportRecord,
  rows: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  const done: JudgedRow[] = [];
  let left = rows;
  for (let round = 0; left.length > 0; round++) {
    if (round === ROUNDS) throw new Error('other imports keep taking the names of this one');
    const settled = await applyRound(task, left);
    done.push(...settled.done);
    left = settled.left;
  }
  await insertEvents(task.db, task.zone.id, done.flatMap(eventsOf(task, record)));
  return done.toSorted((a, b) => a.rowNumber - b.rowNumber);
}

/** One look at what is there, and everything it allows; left are the new ones whose name or code was taken under way. */
async function applyRound({ db, zone, now }: Task, rows: readonly JudgedRow[]) {
  const known = await knownForUpdate(db, zone.id, {
    usccs: rows.flatMap((row) => row.enterprise?.uscc ?? []),
    nameKeys: rows.flatMap((row) => (row.enterprise ? nameKey(row.enterprise.name) : [])),
  });
  const judge = rowJudge();
  const turned = rows.map((row) => rejudged(row, judge, known));

  const changed = turned.filter((row) => row.verdict === 'update');
  await updateEnterprises(db, zone.id, { rows: changed.map((row) => formFor(row, known)), at: now });

  const fresh = turned
    .filter((row) => row.verdict === 'create')
    .map((row) => ({ ...row, enterpriseId: newId() }));
  const inserted = await insertWhereFree(db, zone.id, {
    rows: fresh.map((row) => formFor(row, known)),
    at: now,
  });

  const isIn = (row: JudgedRow): boolean => row.enterpriseId !== null && inserted.has(row.enterpriseId);
  return {
    done: [...turned.filter((row) => row.verdict !== 'create'), ...fresh.filter(isIn)],
    left: rows.filter((row) => fresh.some((f) => f.rowNumber === row.rowNumber && !isIn(f))),
  };
}

function rejudged(row: JudgedRow, judge: ReturnType<typeof rowJudge>, known: KnownBatch): JudgedRow {
  if (row.enterprise === null) throw new Error(`row ${row.rowNumber} has nothing to carry out`);
  const values = row.enterprise;
  const verdict = judge(
    { row: row.rowNumber, values, nameKey: nameKey(values.name), problems: row.problems },
    known,
  );
  if (verdict.verdict === 'update' && overwritesUnseen(verdict.changes, row.changes))
    return unseen(row, values);
  return {
    ...row,
    verdict: verdict.verdict,
    problems: verdict.problems,
    changes: changesOf(verdict),
    enterpriseId: 'id' in verdict ? verdict.id : null,
  };
}

const changesOf = (verdict: Verdict): readonly Change[] =>
  verdict.verdict === 'update' ? verdict.changes : [];

/** IMP-18 */
const unseen = (row: JudgedRow, values: EnterpriseValues): JudgedRow => ({
  ...row,
  verdict: 'reject',
  problems: [
    ...row.problems,
    { severity: 'reject', rule: 'IMP-18', field: 'name', column: null, particulars: { name: values.name } },
  ],
});

const EMPTY: EnterpriseForm = {
  name: '',
  shortName: '',
  uscc: null,
  cityCode: null,
  address: '',
  industry: '',
  theme: '',
  capitalWan: null,
  employees: null,
  revenueWan: null,
  establishedOn: null,
  contactName: '',
  contactPhone: '',
  website: '',
  listedCode: '',
  tags: [],
  note: '',
  inPark: false,
  ownerPersonId: null,
};

/** IMP-17 What is there, and over it what the row says. */
function formFor(row: JudgedRow, known: KnownBatch): { id: string; form: EnterpriseForm } {
  if (row.enterprise === null || row.enterpriseId === null) throw new Error('a row without its enterprise');
  const before = known.byId(row.enterpriseId)?.form ?? EMPTY;
  const { tags, ...said } = row.enterprise;
  return {
    id: row.enterpriseId,
    form: { ...before, ...said, tags: tags ? [...tags] : before.tags },
  };
}

/** What happened to each enterprise, on its timeline, with the file and row it came from. */
const eventsOf =
  (task: Task, record: ImportRecord) =>
  (row: JudgedRow): EventRow[] => {
    if (row.enterpriseId === null || (row.verdict !== 'create' && row.verdict !== 'update')) return [];
    const where = `“${record.file_name}”`;
    const words =
      row.verdict === 'create'
        ? { zh: `从${where}第 ${row.rowNumber} 行导入`, en: `Imported from ${where}, row ${row.rowNumber}` }
        : { zh: `按${where}第 ${row.rowNumber} 行更新`, en: `Updated from ${where}, row ${row.rowNumber}` };
    return [
      {
        id: newId(),
        enterpriseId: row.enterpriseId,
        at: task.now,
        kind: 'imported',
        words,
        detail: row.changes.map(lineFor(record)).join('\n').slice(0, 4000),
        source: { kind: 'enterpriseImport', id: record.id },
        by: { accountId: record.by_account_id, name: record.by_name },
      },
    ];
  };

/** `联系人: 张三 → 李四`, in the words of the sheet itself. */
const lineFor =
  (record: ImportRecord) =>
  (change: Change): string => {
    const column = zMapping.parse(record.mapping)[change.field];
    const header = column === undefined ? '' : (record.headers[column] ?? '');
    return `${header || change.field}: ${textOf(change.from)} → ${textOf(change.to)}`;
  };

/** A value of a row as people read it, whatever their language. */
export const textOf = (value: Change['from'] | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '√' : '×';
  return typeof value === 'object' ? value.join('、') : String(value);
};
