/** `kigyo evidence score`: published beside coded scores, agreement of the rubrics, and the controls. */
import { agreement } from "@kigyo/evidence/agreement";
import { judgementsOf, knownTags, leftOutOf } from "@kigyo/evidence/score";
import type { Omission } from "@kigyo/evidence/score";
import { codedScore, DIMENSIONS, PERIODS, publishedScores } from "../../study/channels.ts";
import type { ScoreInterval } from "../../study/channels.ts";
import { runControls } from "../../study/controls.ts";
import type { Text } from "../../text/index.ts";
import type { Context } from "../context.ts";
import { refuseUnknown } from "../refuse-unknown.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";
import { scoreCell } from "../tables/score-table.ts";

/** Options of the command. */
export interface ScoreFlags extends Omission {
  readonly disagreements?: boolean;
}

export function scoreEvidence(
  context: Context,
  _words: readonly string[],
  { withoutTag, withoutCoder, disagreements }: ScoreFlags,
): Reply {
  const { text } = context;
  const country = context.country();
  const catalogue = country.catalogue();
  refuseUnknown(withoutTag, knownTags(catalogue));
  refuseUnknown(withoutCoder, new Set(judgementsOf(catalogue).map(({ coder }) => coder)));
  const omission = { withoutTag, withoutCoder };
  const judgements = judgementsOf(catalogue, omission);
  const published = publishedScores(country);
  const rows = DIMENSIONS.map((dimension) => {
    const antecedent = codedScore(judgements, dimension, PERIODS.antecedent);
    const startup = codedScore(judgements, dimension, PERIODS.startup);
    const given = published[dimension];
    return {
      dimension,
      published: given,
      coded: { antecedent, startup },
      difference: {
        antecedent: antecedent && antecedent.mean - given.antecedent,
        startup: startup && startup.mean - given.startup,
      },
      agreement: agreement(judgements, dimension),
    };
  });
  const cells = rows.map(
    ({ dimension, published: given, coded, difference, agreement: agreed }) => [
      text.dimension[dimension],
      ...periodCells(given.antecedent, coded.antecedent, difference.antecedent),
      ...periodCells(given.startup, coded.startup, difference.startup),
      agreed.alpha === null ? "–" : agreed.alpha.toFixed(2),
      String(agreed.items),
    ],
  );
  const heads = text.evidenceReport.scoreHeads.map((title, column) => ({
    title,
    align: column === 0 ? ("left" as const) : ("right" as const),
  }));
  const leftOut = leftOutOf(catalogue, omission);
  const count = (reason: string): number =>
    [...leftOut.values()].filter((each) => each === reason).length;
  const whole = withoutTag === undefined && withoutCoder === undefined;
  const controls = whole ? runControls(catalogue) : [];
  return {
    data: { rows, leftOut: Object.fromEntries(leftOut), controls },
    lines: [
      ...tableLines(heads, cells),
      "",
      text.evidenceReport.alpha(),
      text.evidenceReport.leftOut(count("not-in-force"), count("foreseen"), count("omitted")),
      ...controls.map((control) =>
        text.evidenceReport.control(
          control.tag,
          text.dimension[control.dimension],
          numberCell(control.withAll),
          numberCell(control.without),
          Object.entries(control.byCoder)
            .map(
              ([coder, own]) => `${coder} ${numberCell(own.withAll)} → ${numberCell(own.without)}`,
            )
            .join(", "),
        ),
      ),
      ...(disagreements === true ? disagreementLines(rows, text) : []),
    ],
    records: cells,
  };
}

function periodCells(
  published: number,
  coded: ScoreInterval | null,
  difference: number | null,
): readonly string[] {
  const signed =
    difference === null ? "–" : `${difference < 0 ? "−" : "+"}${Math.abs(difference).toFixed(1)}`;
  return [String(published), scoreCell(coded), signed];
}

function numberCell(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}

/** The items that rubrics judge differently, the widest apart first. */
function disagreementLines(
  rows: readonly { dimension: keyof Text["dimension"]; agreement: ReturnType<typeof agreement> }[],
  text: Text,
): readonly string[] {
  return rows.flatMap(({ dimension, agreement: { disagreements, items } }) => [
    "",
    text.evidenceReport.disagree(text.dimension[dimension], disagreements.length, items),
    ...[...disagreements]
      .sort((a, b) => spreadOf(b.directions) - spreadOf(a.directions))
      .map(
        ({ item, directions }) =>
          `  ${item}  ${Object.entries(directions)
            .map(([coder, direction]) => `${coder} ${direction > 0 ? "+" : ""}${direction}`)
            .join(", ")}`,
      ),
  ]);
}

function spreadOf(directions: Readonly<Record<string, number>>): number {
  const values = Object.values(directions);
  return Math.max(...values) - Math.min(...values);
}
