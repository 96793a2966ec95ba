/** The head of a table: one row of column names. */
import type { ReactNode } from "react";

export function TableHead({
  columns,
  numbers,
}: {
  readonly columns: readonly string[];
  /** Whether the column at a place holds numbers, whose name then stands over them. */
  readonly numbers?: (place: number) => boolean;
}): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map((column, place) => (
          <th key={column} scope="col" className={numbers?.(place) ? "number" : undefined}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
