/** The score table: five dimensions, three channels, two periods. */
import type { ScoreInterval } from "../../study/channels.ts";
import type { ScoreRow } from "../../study/summary.ts";
import type { Text } from "../../text/index.ts";
import { tableLines } from "../table.ts";

/** "2.3 (1.9–2.8)"; an asterisk marks a mean beyond the poles, a dash means that there is none. */
export function scoreCell(score: ScoreInterval | null): string {
  if (score === null) return "–";
  const { mean, low, high, outside } = score;
  return `${mean.toFixed(1)}${outside ? "*" : ""} (${low.toFixed(1)}–${high.toFixed(1)})`;
}

/** Lines of the table. */
export function scoreTable(rows: readonly ScoreRow[], text: Text): string[] {
  const heads = text.study.scoreHeads.map((title, column) => ({
    title,
    align: column === 0 ? ("left" as const) : ("right" as const),
  }));
  const cells = rows.map(({ dimension, published, coded, simulated }) => [
    text.dimension[dimension],
    published.antecedent.toFixed(0),
    scoreCell(coded.antecedent),
    scoreCell(simulated.antecedent),
    published.startup.toFixed(0),
    scoreCell(coded.startup),
    scoreCell(simulated.startup),
  ]);
  return tableLines(heads, cells);
}
