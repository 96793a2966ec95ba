/** What an experiment found: for each measure, the effects that its design can tell apart. */
import { elementaryEffects } from "../analyse/elementary-effects.ts";
import type { ElementaryEffects } from "../analyse/elementary-effects.ts";
import { factorialEffects } from "../analyse/factorial-effects.ts";
import type { FactorialEffect } from "../analyse/factorial-effects.ts";
import { interactionOf } from "../analyse/interaction.ts";
import type { Interaction } from "../analyse/interaction.ts";
import { pairedEffect } from "../analyse/paired-effect.ts";
import type { PairedEffect } from "../analyse/paired-effect.ts";
import { mean } from "../analyse/quantiles.ts";
import { shapleyExact, shapleySampled } from "../analyse/shapley.ts";
import type { ShapleyShare } from "../analyse/shapley.ts";
import { sobolIndices } from "../analyse/sobol-indices.ts";
import type { Estimate, FactorIndices } from "../analyse/sobol-indices.ts";
import { standardEffects } from "../analyse/standard-effects.ts";
import type { StandardEffects } from "../analyse/standard-effects.ts";
import { truthTable } from "../analyse/truth-table.ts";
import type { TruthTable } from "../analyse/truth-table.ts";
import { varianceReduction } from "../analyse/variance-reduction.ts";
import { aliasesOf } from "./design/factorial.ts";
import { sameMeasure } from "./compile.ts";
import type { CompiledExperiment, Layout, Measure } from "./layout.ts";
import type { Outcomes } from "./outcomes.ts";

/** A scenario beside the first one. */
export interface ScenarioDifference {
  readonly scenario: string;
  readonly level: PairedEffect;
  /** Difference from the first scenario; null for the first itself. */
  readonly difference: PairedEffect | null;
  /** Unpaired members of each scenario that tell as much as one pair. */
  readonly pairing: number | null;
}

/** Shares of the kinds of doubt in the variance over members. */
export interface DoubtShares {
  /** The scenario whose level, or whose difference from the first, varies. */
  readonly scenario: string;
  readonly difference: boolean;
  readonly variance: number;
  readonly shares: readonly {
    readonly kind: string;
    readonly first: Estimate;
    readonly total: Estimate;
  }[];
}

/** A point of a design with its mean outcome over members. */
export interface PointOutcome {
  readonly arm: string;
  readonly values: readonly number[];
  readonly outcome: PairedEffect;
}

/** What one measure says; the parts that the design has are there. */
export interface MeasureAnswer {
  readonly measure: Measure;
  readonly scenarios?: readonly ScenarioDifference[];
  readonly doubt?: readonly DoubtShares[];
  readonly points?: readonly PointOutcome[];
  readonly standard?: StandardEffects;
  readonly indices?: {
    readonly variance: number;
    readonly rows: number;
    readonly factors: readonly (FactorIndices & { readonly name: string })[];
  };
  readonly screening?: readonly (ElementaryEffects & { readonly name: string })[];
  readonly without?: readonly {
    readonly group: string;
    readonly lost: PairedEffect;
    readonly alone: PairedEffect;
  }[];
  readonly whole?: PairedEffect;
  readonly shapley?: readonly (ShapleyShare & { readonly group: string })[];
  readonly pairs?: readonly (Interaction & { readonly groups: readonly [string, string] })[];
  readonly effects?: readonly (FactorialEffect & {
    readonly names: readonly string[];
    readonly confused: readonly (readonly string[])[];
  })[];
  readonly truth?: TruthTable;
}

/** The whole answer. */
export interface Answer {
  /** Members that every arm finished. */
  readonly members: number;
  readonly measures: readonly MeasureAnswer[];
}

/** Reads the outcomes of an experiment in the way of its design. */
export function answerOf(
  compiled: CompiledExperiment,
  outcomes: Outcomes,
  members: readonly number[],
): Answer {
  const { layout, measures } = compiled;
  const arms = compiled.arms.map(({ scenario }) => scenario.id);
  const common = outcomes.members(arms);
  const whole =
    layout.kind === "sobol" || layout.kind === "morris" || layout.kind === "points"
      ? members
      : common;
  return {
    members: common.length,
    measures: measures.map((measure) => ({
      measure,
      ...ofLayout(layout, (arm) => outcomes.values(arm, measure, whole), compiled, measure),
    })),
  };
}

type Values = (arm: string) => readonly number[];

function ofLayout(
  layout: Layout,
  values: Values,
  compiled: CompiledExperiment,
  measure: Measure,
): Omit<MeasureAnswer, "measure"> {
  switch (layout.kind) {
    case "paired":
      return { scenarios: differences(layout.scenarios, values) };
    case "doubt":
      return {
        scenarios: differences(
          layout.scenarios.map(({ scenario }) => scenario),
          values,
        ),
        doubt: doubtShares(layout, values),
      };
    case "points": {
      const points = layout.points.map(({ arm, values: at }) => ({
        arm,
        values: at,
        outcome: pairedEffect(values(arm)),
      }));
      return {
        points,
        standard: standardEffects(
          points.map((point) => point.values),
          points.map(({ outcome }) => outcome.value),
        ),
      };
    }
    case "sobol": {
      const level = (arm: string): number => levelOf(values(arm));
      const indices = sobolIndices({
        a: layout.a.map(level),
        b: layout.b.map(level),
        mixed: layout.mixed.map((rows) => rows.map(level)),
      });
      return {
        indices: {
          ...indices,
          factors: indices.factors.map((factor, i) => ({
            name: layout.factors[i].name,
            ...factor,
          })),
        },
      };
    }
    case "morris": {
      const paths = layout.paths.map(({ arms, moved, points }) => ({
        values: arms.map((arm) => levelOf(values(arm))),
        moved,
        points,
      }));
      return {
        screening: elementaryEffects(paths, layout.factors.length).map((effects, i) => ({
          name: layout.factors[i].name,
          ...effects,
        })),
      };
    }
    case "coalitions":
      return ofCoalitions(layout, values, compiled, measure);
  }
}

/** Mean over the members that finished; NaN where none did. */
function levelOf(values: readonly number[]): number {
  return mean(values.filter(Number.isFinite));
}

function differences(scenarios: readonly string[], values: Values): ScenarioDifference[] {
  const first = values(scenarios[0]);
  return scenarios.map((scenario, i) => {
    const own = values(scenario);
    return {
      scenario,
      level: pairedEffect(own),
      difference: i === 0 ? null : pairedEffect(own.map((value, m) => value - first[m])),
      pairing: i === 0 ? null : varianceReduction(first, own),
    };
  });
}

function doubtShares(layout: Extract<Layout, { kind: "doubt" }>, values: Values): DoubtShares[] {
  const [reference] = layout.scenarios;
  const minus = (arm: string, other: string | null): number[] => {
    const against = other === null ? null : values(other);
    return values(arm).map((value, m) => value - (against?.[m] ?? 0));
  };
  const shares = (own: typeof reference, less: typeof reference | null): DoubtShares => {
    const { variance, factors } = sobolIndices({
      a: minus(own.a, less?.a ?? null),
      b: minus(own.b, less?.b ?? null),
      mixed: own.mixed.map((arm, k) => minus(arm, less?.mixed[k] ?? null)),
    });
    return {
      scenario: own.scenario,
      difference: less !== null,
      variance,
      shares: layout.kinds.map((kind, k) => ({ kind, ...factors[k] })),
    };
  };
  return [
    shares(reference, null),
    ...layout.scenarios.slice(1).map((own) => shares(own, reference)),
  ];
}

function ofCoalitions(
  layout: Extract<Layout, { kind: "coalitions" }>,
  values: Values,
  compiled: CompiledExperiment,
  measure: Measure,
): Omit<MeasureAnswer, "measure"> {
  const { groups, coalitions, purpose } = layout;
  const byMask = new Map(coalitions.map(({ mask, arm }) => [mask, values(arm)]));
  const at = (mask: number): readonly number[] => byMask.get(mask) ?? [];
  const less = (a: readonly number[], b: readonly number[]): PairedEffect =>
    pairedEffect(a.map((value, m) => value - b[m]));
  const full = 2 ** groups.length - 1;
  if (purpose === "one-out") {
    return {
      whole: less(at(full), at(0)),
      without: groups.map((group, i) => ({
        group,
        lost: less(at(full), at(full & ~(1 << i))),
        alone: less(at(1 << i), at(0)),
      })),
    };
  }
  if (purpose === "shapley") {
    const shares =
      layout.orders === null
        ? shapleyExact(groups.length, at)
        : shapleySampled(groups.length, layout.orders, at);
    return {
      whole: less(at(full), at(0)),
      shapley: shares.map((share, i) => ({ group: groups[i], ...share })),
    };
  }
  if (purpose === "pairs") {
    const pairs = groups.flatMap((first, i) =>
      groups.slice(i + 1).map((second, k) => {
        const [a, b] = [1 << i, 1 << (i + 1 + k)];
        const cells = {
          both: at(full),
          first: at(full & ~b),
          second: at(full & ~a),
          none: at(full & ~a & ~b),
        };
        return { groups: [first, second] as const, ...interactionOf(cells) };
      }),
    );
    return { pairs };
  }
  const rows = coalitions.map(({ mask }) => groups.map((_, i) => ((mask >>> i) & 1) as 0 | 1));
  const fraction = { rows, resolution: 0, words: layout.words };
  const effects = factorialEffects(
    rows,
    coalitions.map(({ mask }) => at(mask)),
  ).map((effect) => ({
    ...effect,
    names: effect.factors.map((i) => groups[i]),
    confused: aliasesOf(effect.factors, fraction, groups.length).map((alias) =>
      alias.map((i) => groups[i]),
    ),
  }));
  return {
    effects,
    ...truthOf(
      compiled,
      measure,
      rows,
      coalitions.map(({ mask }) => at(mask)),
    ),
  };
}

/** The truth table of the measure that the outcome asks about. */
function truthOf(
  { file }: CompiledExperiment,
  measure: Measure,
  rows: readonly (readonly (0 | 1)[])[],
  values: readonly (readonly number[])[],
): { truth?: TruthTable } {
  const { outcome } = file;
  if (outcome === undefined) return {};
  const window = outcome.window ?? file.windows[0];
  const asked =
    outcome.score === undefined
      ? { observable: outcome.observable as string, window }
      : { score: outcome.score, window };
  if (!sameMeasure(asked, measure)) return {};
  const least = outcome["at-least"] ?? -Infinity;
  const most = outcome["at-most"] ?? Infinity;
  const combinations = rows.map((conditions, i) => {
    const own = values[i].filter(Number.isFinite);
    return {
      conditions,
      reached: own.filter((value) => value >= least && value <= most).length,
      members: own.length,
    };
  });
  return { truth: truthTable(combinations) };
}

/** Every paired effect of the measure that the stop rule watches: what must become narrow. */
export function watchedEffects(answer: MeasureAnswer): PairedEffect[] {
  const shares = (answer.shapley ?? []).map(({ value, low, high }) => ({
    value,
    low,
    high,
    sameSign: 0,
    members: 2,
  }));
  const effects = [
    ...(answer.scenarios ?? []).flatMap(({ difference }) =>
      difference === null ? [] : [difference],
    ),
    ...(answer.without ?? []).flatMap(({ lost, alone }) => [lost, alone]),
    ...(answer.pairs ?? []).map(({ interaction }) => interaction),
    ...(answer.effects ?? []),
    ...shares,
  ];
  // A single scenario, or points without contrasts: the levels themselves.
  if (effects.length > 0) return effects;
  return [
    ...(answer.scenarios ?? []).map(({ level }) => level),
    ...(answer.points ?? []).map(({ outcome }) => outcome),
  ];
}
