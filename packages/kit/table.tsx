import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ColumnChoice, useShownColumns } from './column-choice.tsx';
import { Empty } from './empty.tsx';
import { Loading } from './loading.tsx';
import './table.css';
import { TableCards } from './table-cards.tsx';
import { TableGrid } from './table-grid.tsx';
import { useNarrow } from './use-narrow.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The header sorts by `key`. */
  sort?: boolean;
  /** Right-aligned, figures of one width. */
  number?: boolean;
  /** CSS pixels; a column without one takes what is left. */
  width?: number;
  /** Offered in the column choice but not shown at first. */
  hidden?: boolean;
}

export interface Sort {
  key: string;
  down: boolean;
}

export interface TableProps<Row> {
  /** Names the table aloud, and remembers the chosen columns under `name`. */
  caption: string;
  name: string;
  /** The first column is the row's title: always shown, and the link. */
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  keyOf: (row: Row) => string;
  /** A row's words, for "choose …" and "open …" read aloud. */
  nameOf?: (row: Row) => string;
  /** Where a row leads (middle click opens a tab) or what happens on it (a drawer). */
  hrefOf?: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The row shown in the drawer or pane beside. */
  openKey?: string | null;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  chosen?: ReadonlySet<string>;
  onChoose?: (chosen: ReadonlySet<string>) => void;
  loading?: boolean;
  /** `pages.more` and `pages.count` of usePages. */
  more?: { has: boolean; busy: boolean; load: () => void };
  count?: { atLeast: number; more: boolean } | undefined;
  empty?: ReactNode;
  /** Every column is always there: no column choice. */
  fixed?: boolean;
  /** Stands left of the column choice. */
  toolbar?: ReactNode;
  /** CSS height of the scrolling part; left out, the table grows with its rows (windowing needs a height). */
  height?: string;
}

const Foot = <Row,>({ rows, more, count }: Pick<TableProps<Row>, 'rows' | 'more' | 'count'>) => {
  const t = useWords(kitWords);
  const shown = rows?.length ?? 0;
  const all = count?.atLeast ?? shown;
  const said = more?.has
    ? count
      ? t(count.more ? 'rowsOfMore' : 'rowsOf', { count: shown, all })
      : t('rowsSoFar', { count: shown })
    : t('rowsAll', { count: shown });
  return (
    <div className="k-table-foot">
      <span role="status">{said}</span>
      {more?.has && (
        <Button small kind="quiet" icon="down" busy={more.busy} onPress={more.load}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  );
};

/** A list: sticky header, keyboard and screen reader first, windowed when long, cards on a phone. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const narrow = useNarrow();
  const [shown, choice] = useShownColumns(props.name, props.columns);
  const { rows } = props;
  return (
    <div className="k-table-frame">
      {(props.toolbar || (!narrow && !props.fixed)) && (
        <div className="k-table-tools">
          <div className="k-line k-table-tools-own">{props.toolbar}</div>
          {!narrow && !props.fixed && <ColumnChoice columns={props.columns} choice={choice} />}
        </div>
      )}
      {props.loading && !rows ? (
        <Loading lines={8} />
      ) : rows && rows.length === 0 ? (
        (props.empty ?? <Empty />)
      ) : rows && narrow ? (
        <TableCards {...props} rows={rows} columns={shown} />
      ) : (
        rows && <TableGrid {...props} rows={rows} columns={shown} />
      )}
      {rows && rows.length > 0 && (
        <Foot rows={rows} {...(props.more && { more: props.more })} count={props.count} />
      )}
    </div>
  );
};
