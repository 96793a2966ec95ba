/** What a search found, as tables. */
import type { CalibratedRow, Calibration, Tally } from "../../calibrate/calibration.ts";
import type { Move } from "../../calibrate/proposal.ts";
import { shortNumber } from "../../format.ts";
import type { Text } from "../../text/index.ts";
import type { Context } from "../context.ts";
import { tableLines } from "../table.ts";

/** Waves, rows before and after, rows held out, parameters moved. */
export function calibrationLines(
  found: Calibration,
  { text, terminal }: Pick<Context, "text" | "terminal">,
): string[] {
  const { calibrate: words } = text;
  const { moves, free, setting, heldOut } = found;
  const bold = (said: string): string => terminal.style("bold", said);
  const searched = found.rows.filter(({ label }) => label !== "held out");
  const held = found.rows.filter(({ label }) => label === "held out");
  return [
    bold(words.wavesTitle()),
    ...waveTable(found, text),
    "",
    bold(words.rowsTitle(setting.test.join(", "))),
    ...rowTable(searched, text),
    tallyLine(found, text),
    "",
    ...(heldOut === null
      ? []
      : [bold(words.heldOutTitle()), ...rowTable(held, text), tallyLine(heldOut, text), ""]),
    bold(words.movesTitle(moves.length, free.length)),
    ...(moves.length === 0 ? [words.nothingMoves()] : [...moveTable(moves, text), words.legend()]),
    words.inSample(),
  ];
}

/** One record for each move: name, old and new magnitude, bound, gain, row, t. */
export function calibrationRecords({ moves }: Calibration): (string | number)[][] {
  return moves.map(({ id, from, to, atBound, gain, strongest }) => [
    id,
    from.low,
    from.central,
    from.high,
    to.low,
    to.central,
    to.high,
    String(atBound),
    gain,
    strongest?.row ?? "",
    strongest?.ratio ?? "",
  ]);
}

function waveTable({ waves }: Calibration, text: Text): string[] {
  return tableLines(
    text.calibrate.waveHeads.map((title) => ({ title, align: "right" as const })),
    waves.map(({ samples, expected, farthest }, i) => [
      String(i + 1),
      String(samples),
      expected[0].toFixed(3),
      expected[1].toFixed(3),
      farthest.toFixed(2),
    ]),
  );
}

function rowTable(rows: readonly CalibratedRow[], text: Text): string[] {
  const { calibrate: words } = text;
  const left = [0, 1, 7];
  return tableLines(
    words.rowHeads.map((title, column) => ({
      title,
      align: left.includes(column) ? ("left" as const) : ("right" as const),
    })),
    rows.map(({ title, label, band, before, after, explained }) => [
      text.pick(title),
      words.labels[label],
      range(band[0], band[1]),
      shortNumber(before.simulated?.median),
      shortNumber(after.simulated?.median),
      before.distance.toFixed(2),
      after.distance.toFixed(2),
      words.verdict[verdictOf(before.inBand, after.inBand)],
      explained === null ? "–" : explained.toFixed(2),
    ]),
  );
}

function verdictOf(before: boolean, after: boolean): keyof Text["calibrate"]["verdict"] {
  if (before) return after ? "met" : "lost";
  return after ? "gained" : "missed";
}

function tallyLine(
  { before, after }: { readonly before: Tally; readonly after: Tally },
  { calibrate: words }: Text,
): string {
  return words.tally(
    before.distance.toFixed(3),
    after.distance.toFixed(3),
    before.inBand,
    after.inBand,
    after.rows,
  );
}

function moveTable(moves: readonly Move[], text: Text): string[] {
  const { calibrate: words } = text;
  const left = [0, 4, 6];
  return tableLines(
    words.moveHeads.map((title, column) => ({
      title,
      align: left.includes(column) ? ("left" as const) : ("right" as const),
    })),
    moves.map(({ id, from, to, cut, atBound, gain, strongest }) => {
      const now = range(to.low, to.high);
      return [
        id,
        shortNumber(from.central),
        shortNumber(to.central),
        cut ? words.cut(now) : now,
        atBound ? words.atBound() : "",
        gain.toFixed(4),
        strongest?.row ?? "–",
        strongest === null ? "–" : strongest.ratio.toFixed(1),
      ];
    }),
  );
}

function range(low: number, high: number): string {
  return `${shortNumber(low)} … ${shortNumber(high)}`;
}
