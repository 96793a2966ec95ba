/** The numbers behind a chart as a table. */
import type { ReactNode } from "react";
import { TableHead } from "./table-head.tsx";

export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Turns a number into words; the file keeps the plain number. */
  readonly show?: (value: number, column: number, row: number) => string;
  /** Unit of the numbers, for the file: the table shows it with each number. */
  readonly unit?: string;
}

/** Column names and rows for a file, with the unit in the name of every column that holds numbers. */
export function fileRows({
  columns,
  rows,
  unit,
}: TableData): readonly (readonly (string | number | null)[])[] {
  const named = columns.map((name, place) =>
    unit === undefined || place === 0 || !holdsNumbers(rows, place) ? name : `${name} (${unit})`,
  );
  return [named, ...rows];
}

function holdsNumbers(rows: TableData["rows"], place: number): boolean {
  return rows.some((row) => typeof row[place] === "number");
}

export function DataTable({
  data,
  caption,
}: {
  readonly data: TableData;
  readonly caption: string;
}): ReactNode {
  const text = (value: string | number | null, column: number, row: number): string => {
    if (value === null) return "–";
    return typeof value === "number" && data.show ? data.show(value, column, row) : String(value);
  };
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <TableHead
          columns={data.columns}
          numbers={(place) => place > 0 && holdsNumbers(data.rows, place)}
        />
        <tbody>
          {data.rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text(value, column, at)}
                  </th>
                ) : (
                  <td key={column} className={typeof value === "number" ? "number" : undefined}>
                    {text(value, column, at)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
