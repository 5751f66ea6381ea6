import { useRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { RowLink } from './row-link.tsx';
import { Scroller } from './scroller.tsx';
import type { Column, Sort, TableProps } from './table.tsx';
import { useWindow } from './use-window.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

type GridProps<Row> = Omit<TableProps<Row>, 'rows'> & { rows: readonly Row[] };

const Header = <Row,>({
  column,
  sort,
  onSort,
}: { column: Column<Row> } & Pick<TableProps<Row>, 'sort' | 'onSort'>) => {
  const t = useWords(kitWords);
  const on: Sort | null = sort?.key === column.key ? sort : null;
  return (
    <th
      scope="col"
      className={column.number ? 'k-number' : undefined}
      aria-sort={on ? (on.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className={on ? 'k-sort is-on' : 'k-sort'}
          title={t('sortBy', { title: column.title })}
          onClick={() => onSort({ key: column.key, down: on ? !on.down : Boolean(column.number) })}
        >
          {column.title}
          <Icon name={on ? (on.down ? 'arrowDown' : 'arrowUp') : 'sort'} size={12} />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
};

const toggled = (chosen: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]);

/** Clicks on a link, a button or a field inside a row, or in a dialog that one of them opened, are their own. */
const isOwnBusiness = (target: EventTarget): boolean =>
  target instanceof Element && Boolean(target.closest('a,button,input,select,textarea,label,dialog'));

/** The room of rows that are not drawn. */
const Gap = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true">
    {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty cell, hidden from readers */}
    <td colSpan={columns} style={{ height, padding: 0 }} />
  </tr>
);

export const TableGrid = <Row,>(props: GridProps<Row>) => {
  const t = useWords(kitWords);
  const { rows, columns, keyOf, chosen, onChoose } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const seen = useWindow(scroll, rows.length, Boolean(props.height));
  const nameOf = props.nameOf ?? keyOf;
  const width = columns.length + (onChoose ? 1 : 0);
  const all = rows.length > 0 && rows.every((row) => chosen?.has(keyOf(row)));
  return (
    <Scroller
      ref={scroll}
      label={props.caption}
      className={classNames('k-table-scroll', props.height && 'is-bounded')}
      style={props.height ? { maxHeight: props.height } : undefined}
    >
      <table className="k-table" aria-rowcount={rows.length + 1}>
        <caption className="k-hidden">{props.caption}</caption>
        <colgroup>
          {onChoose && <col style={{ width: 36 }} />}
          {columns.map((column) => (
            <col key={column.key} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {onChoose && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t('chooseAll')}
                  checked={all}
                  onChange={() => onChoose(all ? new Set() : new Set(rows.map(keyOf)))}
                />
              </th>
            )}
            {columns.map((column) => (
              <Header
                key={column.key}
                column={column}
                sort={props.sort ?? null}
                {...(props.onSort && { onSort: props.onSort })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.above > 0 && <Gap height={seen.above} columns={width} />}
          {rows.slice(seen.from, seen.to).map((row, i) => {
            const key = keyOf(row);
            return (
              <tr
                key={key}
                aria-rowindex={seen.from + i + 2}
                className={classNames(
                  (props.hrefOf || props.onOpen) && 'is-open-able',
                  (props.openKey === key || chosen?.has(key)) && 'is-chosen',
                )}
                onClick={(event) => {
                  if (!isOwnBusiness(event.target))
                    event.currentTarget.querySelector<HTMLElement>('.k-row-link')?.click();
                }}
              >
                {onChoose && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('choose', { name: nameOf(row) })}
                      checked={chosen?.has(key) ?? false}
                      onChange={() => onChoose(toggled(chosen ?? new Set(), key))}
                    />
                  </td>
                )}
                {columns.map((column, at) => (
                  <td key={column.key} className={column.number ? 'k-number' : undefined}>
                    {at === 0 ? (
                      <RowLink row={row} {...props}>
                        {column.cell(row)}
                      </RowLink>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {seen.below > 0 && <Gap height={seen.below} columns={width} />}
        </tbody>
      </table>
    </Scroller>
  );
};
