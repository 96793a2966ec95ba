/** What the rebuilt published models show, beside what was published. */
import {
  equilibrium,
  FIRM_NUMBERS,
  type IndustryEnd,
  type MarkRun,
  playQuantities,
  runIndustry,
  runMarks,
  runRegime,
  type WinterEnd,
} from "@kigyo/replications";
import { halfWidth, mean } from "../analyse/quantiles.ts";

/** One statement about a published model, checked on the rebuilt one. */
export interface ReplicationRow {
  readonly model: string;
  /** Table, figure or statement that is matched. */
  readonly matched: string;
  /** "number" where a published number is compared, "sign" where only a direction is. */
  readonly kind: "number" | "sign";
  readonly published: string;
  /** What was found: mean over runs with its 95 per cent half-width. */
  readonly found: { readonly mean: number; readonly half: number };
  readonly agrees: boolean;
}

/** Steps of the public file's history: antitrust as a power begins in 1940 and ends in 1980; 2018 is the last year. */
const HISTORY = { year1939: 779, begin: 780, year1980: 940, year2018: 1092 } as const;

/** Runs all replications with so many seeds each. */
export function replicationRows(seeds: number): ReplicationRow[] {
  return [...nelsonWinter(seeds), ...winter(seeds), ...marks(seeds)];
}

function over<R>(seeds: number, run: (seed: number) => R): R[] {
  return Array.from({ length: seeds }, (_, seed) => run(seed));
}

/** A row that compares runs of the same seeds pair by pair; it agrees when the interval of the difference lies on the published side. */
function signRow(
  head: Pick<ReplicationRow, "model" | "matched" | "published">,
  differences: readonly number[],
  sign: 1 | -1,
): ReplicationRow {
  const found = { mean: mean(differences), half: halfWidth(differences) };
  return { ...head, kind: "sign", found, agrees: sign * found.mean > found.half };
}

/** `signRow` for the statements about one model. */
function signRowsOf(model: string) {
  return (matched: string, published: string, values: readonly number[], sign: 1 | -1) =>
    signRow({ model, matched, published }, values, sign);
}

function differences<R>(a: readonly R[], b: readonly R[], of: (run: R) => number): number[] {
  return b.map((run, i) => of(run) - of(a[i]));
}

function nelsonWinter(seeds: number): ReplicationRow[] {
  const model = "Nelson and Winter 1982, chapter 12";
  const [few, , eight, , many] = FIRM_NUMBERS.map((n) =>
    over(seeds, (seed) => runIndustry(n, seed)),
  );
  const cumulative = (n: number): IndustryEnd[] =>
    over(seeds, (seed) => runIndustry(n, seed, { regime: "cumulative" }));
  const easy = over(seeds, (seed) => runIndustry(16, seed, { bank: 2.5 }));
  const tight = over(seeds, (seed) => runIndustry(16, seed));
  const row = signRowsOf(model);
  const best = (end: IndustryEnd): number => end.bestTechnique;
  const gap = (end: IndustryEnd): number => end.bestTechnique / end.averageTechnique;
  return [
    row(
      "Firms-equivalent (one over the Herfindahl index), 32 against 2 firms",
      "rises",
      differences(few, many, (end) => end.firmsEquivalent),
      1,
    ),
    row(
      "Average productivity, 32 against 2 firms, science-based",
      "falls",
      differences(few, many, (end) => end.averageTechnique),
      -1,
    ),
    row(
      "Best over average productivity, 32 against 2 firms",
      "rises",
      differences(few, many, gap),
      1,
    ),
    row(
      "Margin of price over cost, 8 against 2 firms",
      "falls",
      differences(few, eight, (end) => end.margin),
      -1,
    ),
    row(
      "Best practice, 32 against 4 firms, cumulative technology",
      "falls",
      differences(cumulative(4), cumulative(32), best),
      -1,
    ),
    row(
      "Firms-equivalent with easier credit (bank 2.5 against 1), 16 firms: more concentrated",
      "falls",
      differences(tight, easy, (end) => end.firmsEquivalent),
      -1,
    ),
  ];
}

function winter(seeds: number): ReplicationRow[] {
  const model = "Winter 1984";
  const closed = over(seeds, (seed) => runRegime("routinised", seed));
  const open = over(seeds, (seed) => runRegime("entrepreneurial", seed));
  const row = (matched: string, of: (run: WinterEnd) => number): ReplicationRow =>
    signRow({ model, matched, published: "higher" }, differences(closed, open, of), 1);
  return [
    row(
      "Newcomers' share of innovations, entrepreneurial against routinised regime",
      (end) => end.newcomersShare,
    ),
    row("Number of firms, entrepreneurial against routinised regime", (end) => end.firms),
    row(
      "Firms-equivalent, entrepreneurial against routinised regime",
      (end) => end.firmsEquivalent,
    ),
    row("Exits, entrepreneurial against routinised regime", (end) => end.exits),
  ];
}

function marks(seeds: number): ReplicationRow[] {
  const model = "Mellacher 2025, calibrated scenario";
  const runs = Math.max(2, Math.floor(seeds / 4));
  const steps = HISTORY.year2018;
  const { begin, year1980, year1939 } = HISTORY;
  const none = over(runs, (seed) => runMarks(steps, seed + 1, null));
  const history = over(runs, (seed) => runMarks(steps, seed + 1, { from: begin, to: year1980 }));
  const longer = over(runs, (seed) => runMarks(steps, seed + 1, { from: begin, to: steps }));
  const late = (series: readonly number[], end: number): number =>
    mean(series.slice(end - 80, end));
  const row = signRowsOf(model);
  const share = (run: MarkRun, end: number): number => late(run.topShare, end);
  const firms = 20;
  const played = 1 / playQuantities(firms, 1, 1, 60 * firms).reduce((sum, one) => sum + one, 0);
  const exact = equilibrium(firms, 1, 1).price;
  return [
    {
      model,
      matched: `Quantity competition of ${firms} equal firms played out: price over unit cost`,
      kind: "number",
      published: `${firms}/${firms - 1}`,
      found: { mean: played, half: 0 },
      agrees: Math.abs(played - exact) < 1e-9,
    },
    row(
      "Owners' share of income, 1980 against 1939 (antitrust in force)",
      "falls",
      history.map((run) => share(run, year1980) - share(run, year1939)),
      -1,
    ),
    row(
      "Owners' share of income, 2018 against 1980 (antitrust given up)",
      "rises",
      history.map((run) => share(run, steps) - share(run, year1980)),
      1,
    ),
    row(
      "Owners' share in 2018, longer antitrust against history",
      "falls",
      differences(history, longer, (run) => share(run, steps)),
      -1,
    ),
    row(
      "Herfindahl index in 2018, longer antitrust against history",
      "falls",
      differences(history, longer, (run) => late(run.concentration, steps)),
      -1,
    ),
    row(
      "Growth of output 1940-2018, antitrust throughout against none",
      "rises",
      differences(none, longer, (run) => mean(run.growth.slice(begin))),
      1,
    ),
    row(
      "Entry of firms per step 1940-2018, antitrust throughout against none",
      "rises",
      differences(none, longer, (run) => mean(run.entries.slice(begin))),
      1,
    ),
  ];
}
