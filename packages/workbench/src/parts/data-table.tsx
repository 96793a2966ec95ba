/** The numbers behind a chart as a table. */
import type { ReactNode } from "react";
import { TableHead } from "./table-head.tsx";

export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Turns a number into words; the file keeps the plain number. */
  readonly show?: (value: number, column: number) => string;
}

export function DataTable({
  data,
  caption,
}: {
  readonly data: TableData;
  readonly caption: string;
}): ReactNode {
  const text = (value: string | number | null, column: number): string => {
    if (value === null) return "–";
    return typeof value === "number" && data.show ? data.show(value, column) : String(value);
  };
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <TableHead columns={data.columns} />
        <tbody>
          {data.rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text(value, column)}
                  </th>
                ) : (
                  <td key={column} className={typeof value === "number" ? "number" : undefined}>
                    {text(value, column)}
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
