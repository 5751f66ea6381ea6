import { useEffect, useEffectEvent, useRef } from 'react';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listCities } from '../../organisation/contract.ts';
import { type EnterpriseImport, type ImportField, type ImportRow, listImportRows } from '../contract.ts';
import { ImportCell } from './import-cell.tsx';
import { fieldOf } from './import-draft.ts';
import { importWords } from './import-words.ts';
import { words } from './words.ts';

export type Verdict = ImportRow['verdict'];

/**
 * Columns as they stand in the sheet, those that are taken; the name first, with the sheet's row number, then those
 * in which something is the matter: nobody finds a fault that is scrolled out of sight.
 */
const useColumns = (of: EnterpriseImport, rows: readonly ImportRow[]): Column<ImportRow>[] => {
  const t = useWords(importWords);
  const own = useWords(words);
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const say = (field: ImportField, text: string): string => {
    if (field === 'cityCode') return cities.find((city) => city.code === text)?.name ?? text;
    const isMoney = field === 'capitalWan' || field === 'revenueWan';
    return isMoney && text !== '' ? `${sayNumber(Number(text))} ${own('wan')}` : text;
  };
  const cell = (field: ImportField, at: number | undefined) => (row: ImportRow) => (
    <ImportCell
      row={row}
      field={field}
      value={(at === undefined ? row.name : row.cells[at]) ?? ''}
      say={say}
    />
  );
  const others = of.headers.flatMap((header, at): Column<ImportRow>[] => {
    const field = fieldOf(of.mapping, at);
    if (field === null || field === 'name') return [];
    return [{ key: field, title: header || t('noName'), cell: cell(field, at) }];
  });
  const faulty = new Set(rows.flatMap((row) => row.problems.map((problem) => problem.field)));
  const isFaulty = (key: string): boolean => faulty.has(key);
  const name = cell('name', of.mapping.name);
  return [
    {
      key: 'name',
      title: (of.mapping.name !== undefined && of.headers[of.mapping.name]) || t('name'),
      cell: (row) => (
        <span className="k-numbered">
          <span className="k-muted k-figures">{t('row', { row: row.rowNumber })}</span>
          {name(row)}
        </span>
      ),
    },
    ...others.filter((column) => isFaulty(column.key)),
    ...others.filter((column) => !isFaulty(column.key)),
  ];
};

/** The rows of one verdict, with what is the matter beside the cell it is about. */
export const ImportRows = ({ of, verdict }: { of: EnterpriseImport; verdict: Verdict }) => {
  const t = useWords(importWords);
  const pages = usePages(listImportRows, { params: { importId: of.id }, query: { verdict, limit: 100 } });
  const columns = useColumns(of, pages.items ?? []);
  // Judged again or carried out: what was kept of these rows is no longer what they are.
  const stand = `${of.revision} ${of.status}`;
  const shownAt = useRef(stand);
  const afresh = useEffectEvent(() => pages.again());
  useEffect(() => {
    if (shownAt.current === stand) return;
    shownAt.current = stand;
    afresh();
  }, [stand]);
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        fixed
        name="enterprise-import-rows"
        caption={t(`verdict_${verdict}`)}
        columns={columns}
        rows={pages.items}
        keyOf={(row) => String(row.rowNumber)}
        nameOf={(row) => row.name}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon={verdict === 'reject' ? 'check' : 'inbox'} title={t(`nothing_${verdict}`)} />}
      />
    </>
  );
};
