/** Observed against simulated, row by row; what misses stands first. */
import { useState, type ReactNode } from "react";
import type { FitRow, Study } from "../data/study.ts";
import { useSession } from "../session.tsx";
import { SourceLinks } from "./source-links.tsx";
import { TableHead } from "./table-head.tsx";
import { placesOf } from "../text/format.ts";

/** Rows shown before the rest is asked for. */
const FIRST_ROWS = 12;

/** Misses first, then rows in band, then rows without data; within each, targets before held-out rows. */
export function inOrder(rows: readonly FitRow[]): readonly FitRow[] {
  const rank = ({ inBand }: FitRow): number => (inBand === false ? 0 : inBand === true ? 1 : 2);
  const labels = ["target", "anchor", "held out", "no data"];
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || labels.indexOf(a.label) - labels.indexOf(b.label),
  );
}

export function FitTable({ study }: { readonly study: Study }): ReactNode {
  const { t, f, lang, open } = useSession();
  const [all, setAll] = useState(false);
  const rows = inOrder(study.fit);
  const { start } = t;
  const number = (row: FitRow, value: number): string => f.number(value, placesOf(row.unit, value));
  const observed = (row: FitRow): string => {
    if (row.observed === null) return "–";
    if (typeof row.observed === "number") return number(row, row.observed);
    return `${number(row, row.observed[0])} – ${number(row, row.observed[1])}`;
  };
  const simulated = (row: FitRow): ReactNode =>
    row.simulated === null ? (
      "–"
    ) : (
      <>
        {number(row, row.simulated.median)}{" "}
        <span className="note">
          ({`${number(row, row.simulated.low)} – ${number(row, row.simulated.high)}`})
        </span>
      </>
    );
  const verdict = (row: FitRow): ReactNode =>
    row.inBand === null ? (
      <span className="verdict none">○ {start.noData}</span>
    ) : row.inBand ? (
      <span className="verdict good">● {start.inBand}</span>
    ) : (
      <span className="verdict bad">▲ {start.outOfBand}</span>
    );
  return (
    <section className="fit" aria-labelledby="fit">
      <h2 id="fit">{start.fitTitle}</h2>
      <p className="lead-small">{start.fitLead}</p>
      <div className="table-scroll" role="group" aria-labelledby="fit" tabIndex={0}>
        <table className="data-table fit-table">
          <TableHead columns={Object.values(start.fitColumns)} />
          <tbody>
            {(all ? rows : rows.slice(0, FIRST_ROWS)).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.observable === null ? (
                    row.title[lang]
                  ) : (
                    <button
                      type="button"
                      className="link"
                      onClick={() => open({ type: "series", id: row.observable as string })}
                    >
                      {row.title[lang]}
                    </button>
                  )}
                  <span className="unit">{f.unit(row.unit)}</span>
                </th>
                <td>{f.years(row.window[0], row.window[1])}</td>
                <td>{start.fitLabels[row.label]}</td>
                <td className="number">{observed(row)}</td>
                <td className="number">{simulated(row)}</td>
                <td>{verdict(row)}</td>
                <td className="fit-source">
                  <SourceLinks of={row.source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FIRST_ROWS ? (
        <p>
          <button type="button" onClick={() => setAll(!all)}>
            {all ? start.fitShowFewer : start.fitShowAll(f.number(rows.length))}
          </button>
        </p>
      ) : null}
    </section>
  );
}
