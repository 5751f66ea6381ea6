import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface RowLinkProps<Row> {
  row: Row;
  hrefOf?: (row: Row) => string;
  onOpen?: (row: Row) => void;
  children: ReactNode;
}

/** A row's title: a link, a button, or only words, as the row can be opened. */
export const RowLink = <Row,>({ row, hrefOf, onOpen, children }: RowLinkProps<Row>) => {
  if (hrefOf)
    return (
      <Link className="k-row-link" to={hrefOf(row)}>
        {children}
      </Link>
    );
  if (onOpen)
    return (
      <button type="button" className="k-row-link" onClick={() => onOpen(row)}>
        {children}
      </button>
    );
  return <span className="k-row-title">{children}</span>;
};
