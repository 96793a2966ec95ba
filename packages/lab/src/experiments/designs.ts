/** Designs as arms: for each kind, which scenarios are run and what part each plays. */
import type { ScenarioChange } from "@kigyo/model/scenario";
import { allCoalitions, coalitionsOf, MOST_EXACT, sampledOrders } from "../analyse/shapley.ts";
import type { Arm, DrawShift } from "../ensemble/plan.ts";
import { invalid } from "../fault.ts";
import {
  fractionalFactorial,
  fullFactorial,
  MOST_FULL,
  rowsForResolution,
} from "./design/factorial.ts";
import type { TwoLevel } from "./design/factorial.ts";
import { latinHypercube } from "./design/latin-hypercube.ts";
import { morrisPaths } from "./design/morris-paths.ts";
import { MOST_FACTORS, saltelliPoints } from "./design/saltelli.ts";
import { MOST_DIMENSIONS, sobolPoints } from "./design/sobol-sequence.ts";
import { valuesAt } from "./factors.ts";
import type { KnownFactor } from "./factors.ts";
import type { CompiledExperiment, DoubtArms, Layout } from "./layout.ts";
import type { ReadExperimentFile } from "./read-file.ts";

/** An arm still without its scenario: a name, the changes to the base, and whose draws it takes. */
export interface ArmSketch {
  readonly id: string;
  readonly changes: readonly ScenarioChange[];
}

/** A design's arms and what they are for. */
export interface Designed {
  readonly sketches: readonly ArmSketch[];
  readonly layout: Layout;
  /** Each arm's factor values, for queries. */
  readonly table: CompiledExperiment["table"];
}

/** Members this far on lend their draws to the second table of a design over kinds of doubt. */
const OTHERS = 1_000_000;

/** Most combinations of a grid. */
const MOST_POINTS = 100_000;

/** Arms of a design over factors. */
export function factorDesign(read: ReadExperimentFile, factors: readonly KnownFactor[]): Designed {
  const { design, seed } = read.file;
  const where = read.locate(["design"]);
  if (factors.length === 0) {
    throw invalid("no-factors", (text) => text.experiment.needs(design.kind, "factors"), { where });
  }
  const sketches: ArmSketch[] = [];
  const table: { arm: string; factor: string; value: number }[] = [];
  const known = new Map<string, string>();
  const armOf = (values: readonly number[]): string => {
    // Points that coincide are run once.
    const key = values.join();
    const held = known.get(key);
    if (held !== undefined) return held;
    const id = `p${String(sketches.length + 1).padStart(5, "0")}`;
    known.set(key, id);
    sketches.push({ id, changes: factors.map((factor, i) => factor.change(values[i])) });
    factors.forEach(({ name }, i) => table.push({ arm: id, factor: name, value: values[i] }));
    return id;
  };
  const ranges = factors.map(({ name, unit, low, high }) => ({ name, unit, low, high }));
  const at = (place: readonly number[]): string => armOf(valuesAt(factors, place));
  const most = (limit: number): void => {
    if (factors.length <= limit) return;
    throw invalid(
      "too-many-factors",
      (text) => text.experiment.tooManyFactors(design.kind, factors.length, limit),
      { where },
    );
  };
  if (design.kind === "sobol") {
    most(MOST_FACTORS);
    const { a, b, mixed } = saltelliPoints(design.rows, factors.length, seed);
    const layout: Layout = {
      kind: "sobol",
      factors: ranges,
      a: a.map(at),
      b: b.map(at),
      mixed: mixed.map((rows) => rows.map(at)),
    };
    return { sketches, layout, table };
  }
  if (design.kind === "morris") {
    const paths = morrisPaths(design.paths, factors.length, seed).map(({ points, moved }) => ({
      arms: points.map(at),
      moved,
      points,
    }));
    return { sketches, layout: { kind: "morris", factors: ranges, paths }, table };
  }
  if (design.kind === "sobol-points") most(MOST_DIMENSIONS);
  let rows: number[][];
  if (design.kind === "latin-hypercube") {
    rows = latinHypercube(design.points, factors.length, seed).map((place) =>
      valuesAt(factors, place),
    );
  } else if (design.kind === "sobol-points") {
    rows = sobolPoints(design.points, factors.length, seed).map((place) =>
      valuesAt(factors, place),
    );
  } else {
    const levels = design.kind === "grid" ? design.levels : 2;
    rows = gridOf(factors, levels);
    if (rows.length > MOST_POINTS) {
      throw invalid(
        "too-many-points",
        (text) => text.experiment.tooManyPoints(rows.length, MOST_POINTS),
        { where },
      );
    }
  }
  const points = rows.map((values) => ({ arm: armOf(values), values }));
  return { sketches, layout: { kind: "points", factors: ranges, points }, table };
}

/** Every combination of the factors' values, the last factor fastest. */
function gridOf(factors: readonly KnownFactor[], levels: number): number[][] {
  const values = factors.map(
    (factor) =>
      factor.values ??
      Array.from(
        { length: levels },
        (_, i) => factor.low + ((factor.high - factor.low) * i) / (levels - 1),
      ),
  );
  const size = values.reduce((product, own) => product * own.length, 1);
  if (size > MOST_POINTS) return new Array<number[]>(MOST_POINTS + 1).fill([]);
  return values.reduce<number[][]>(
    (rows, own) => rows.flatMap((row) => own.map((value) => [...row, value])),
    [[]],
  );
}

/** Arms of a design over groups: each a coalition of groups that stay on. */
export function groupDesign(
  read: ReadExperimentFile,
  off: readonly (readonly ScenarioChange[])[],
): Designed {
  const { design, groups, seed } = read.file;
  const where = read.locate(["design"]);
  const count = groups.length;
  const least = design.kind === "pairs" ? 2 : 1;
  if (count < least)
    throw invalid("no-groups", (text) => text.experiment.needs(design.kind, "groups"), { where });
  const full = 2 ** count - 1;
  let masks: number[];
  let orders: number[][] | null = null;
  let words: readonly (readonly number[])[] = [];
  if (design.kind === "one-out") {
    const single = groups.map((_, i) => 1 << i);
    masks = [full, 0, ...single.map((bit) => full & ~bit), ...single];
  } else if (design.kind === "pairs") {
    masks = groups.flatMap((_, i) =>
      groups.slice(i + 1).flatMap((__, k) => {
        const [a, b] = [1 << i, 1 << (i + 1 + k)];
        return [full, full & ~a, full & ~b, full & ~a & ~b];
      }),
    );
  } else if (design.kind === "shapley") {
    if (count > MOST_EXACT) orders = sampledOrders(count, design.orders, seed);
    masks = orders === null ? allCoalitions(count) : coalitionsOf(orders);
  } else {
    let rows: TwoLevel;
    if (design.kind === "fractional-factorial") {
      const fraction = fractionalFactorial(count, rowsForResolution(count, design.resolution));
      ({ rows, words } = fraction);
    } else {
      if (count > MOST_FULL) {
        throw invalid(
          "too-many-groups",
          (text) => text.experiment.tooManyFactors(design.kind, count, MOST_FULL),
          { where },
        );
      }
      rows = fullFactorial(count);
    }
    masks = rows.map((row) => row.reduce<number>((mask, on, i) => mask | (on << i), 0));
  }
  const coalitions = [...new Set(masks)].map((mask) => ({ mask, arm: coalitionName(mask, count) }));
  const sketches = coalitions.map(({ mask, arm }) => ({
    id: arm,
    changes: off.flatMap((changes, i) => ((mask >>> i) & 1 ? [] : changes)),
  }));
  const purpose =
    design.kind === "fractional-factorial"
      ? "factorial"
      : (design.kind as "one-out" | "pairs" | "shapley" | "factorial");
  const table = coalitions.flatMap(({ arm, mask }) =>
    groups.map(({ id }, i) => ({ arm, factor: id, value: (mask >>> i) & 1 })),
  );
  const names = groups.map(({ id }) => id);
  return {
    sketches,
    layout: { kind: "coalitions", purpose, groups: names, coalitions, orders, words },
    table,
  };
}

/** "on-101": which groups are on, in the file's order. */
function coalitionName(mask: number, count: number): string {
  return `on-${Array.from({ length: count }, (_, i) => (mask >>> i) & 1).join("")}`;
}

/** Arms of scenarios that are compared as they are. */
export function pairedDesign(scenarios: readonly string[]): Layout {
  return { kind: "paired", scenarios };
}

/**
 * Arms over kinds of doubt: each scenario with its own members (a), with the draws of others (b),
 * and with each kind alone drawn by others.
 */
export function doubtDesign(
  read: ReadExperimentFile,
  arms: readonly Omit<Arm, "members">[],
): { arms: Omit<Arm, "members">[]; layout: Layout } {
  const kinds = read.file.doubt;
  if (kinds.length < 2) {
    throw invalid("few-kinds", (text) => text.experiment.fewKinds(), {
      where: read.locate(["doubt"]),
    });
  }
  const shifted = (
    id: string,
    arm: Omit<Arm, "members">,
    shift: DrawShift,
  ): Omit<Arm, "members"> => ({
    ...arm,
    scenario: { ...arm.scenario, id },
    shift,
  });
  const all: DrawShift = Object.fromEntries(kinds.map((kind) => [kind, OTHERS]));
  const out: Omit<Arm, "members">[] = [];
  const scenarios = arms.map((arm): DoubtArms => {
    const { id } = arm.scenario;
    out.push(arm, shifted(`${id}-others`, arm, all));
    const mixed = kinds.map((kind) => {
      const name = `${id}-other-${kind}`;
      out.push(shifted(name, arm, { [kind]: OTHERS }));
      return name;
    });
    return { scenario: id, a: id, b: `${id}-others`, mixed };
  });
  return { arms: out, layout: { kind: "doubt", kinds, scenarios } };
}
