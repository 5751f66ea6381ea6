import { RowLink } from './row-link.tsx';
import type { TableProps } from './table.tsx';

/** The same rows where a table does not fit: title, then label and value in pairs. */
export const TableCards = <Row,>(props: Omit<TableProps<Row>, 'rows'> & { rows: readonly Row[] }) => {
  const [title, ...others] = props.columns;
  if (!title) return null;
  return (
    <ul className="k-cards" aria-label={props.caption}>
      {props.rows.map((row) => (
        <li key={props.keyOf(row)} className="k-row-card">
          <div className="k-row-card-title">
            <RowLink row={row} {...props}>
              {title.cell(row)}
            </RowLink>
          </div>
          <dl>
            {others.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd className={column.number ? 'k-figures' : undefined}>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};
