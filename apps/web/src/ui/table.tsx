import './table.scss';
import { useId } from 'react';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell. */
  readonly numeric?: boolean;
  /** Left out on narrow screens; there the first column has to say it. */
  readonly wide?: boolean;
}

const classOf = ({ numeric, wide }: Column<never>): string | undefined =>
  [numeric && 'table__number', wide && 'table__wide'].filter(Boolean).join(' ') || undefined;

interface TableProps<Row> {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A table of data; the first column names the row. Scrolls sideways by itself on narrow screens. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  const id = useId();
  const [first, ...others] = columns;
  return (
    <div className="table-box" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {others.map((column, index) => (
                <td key={index} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
