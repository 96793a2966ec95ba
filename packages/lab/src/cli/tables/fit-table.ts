/** The fit table: what was observed beside what the baseline shows. */
import { shortNumber } from "../../format.ts";
import type { FitRow } from "../../study/summary.ts";
import type { Text } from "../../text/index.ts";
import { unitName } from "../../unit-name.ts";
import { tableLines } from "../table.ts";

/** Lines of the table; the verdict is a word, not a colour. */
export function fitTable(rows: readonly FitRow[], text: Text): string[] {
  const heads = text.study.fitHeads.map((title, column) => ({
    title,
    align: column >= 3 && column <= 5 ? ("right" as const) : ("left" as const),
  }));
  const cells = rows.map((row) => [
    text.pick(row.title),
    row.window[0] === row.window[1] ? String(row.window[0]) : `${row.window[0]}–${row.window[1]}`,
    text.study.labels[row.label],
    observedCell(row.observed),
    row.band === null ? "–" : range(row.band),
    row.simulated === null
      ? "–"
      : `${shortNumber(row.simulated.median)} (${range([row.simulated.low, row.simulated.high])})`,
    row.inBand === null ? "–" : row.inBand ? text.study.inBand : text.study.outOfBand,
    unitName(row.unit, text),
  ]);
  return tableLines(heads, cells);
}

function observedCell(observed: FitRow["observed"]): string {
  if (observed === null) return "–";
  return typeof observed === "number" ? shortNumber(observed) : range(observed);
}

/** Two numbers with a sign between them that no minus can be taken for. */
function range([low, high]: readonly [number, number]): string {
  return `${shortNumber(low)} … ${shortNumber(high)}`;
}
