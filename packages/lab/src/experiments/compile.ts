/** From an experiment file to arms, measures and their layout, every id checked. */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Scenario, ScenarioChange } from "@kigyo/model/scenario";
import { ABLATIONS } from "@kigyo/model/ablations/index";
import { ofKind } from "@kigyo/evidence/base";
import { windowInside } from "../analyse/yearly.ts";
import type { Window } from "../analyse/yearly.ts";
import type { Country } from "../country.ts";
import type { Arm } from "../ensemble/plan.ts";
import { invalid } from "../fault.ts";
import type { Words } from "../fault.ts";
import { prepareRead } from "../scenarios/prepare.ts";
import type { PreparedScenario } from "../scenarios/prepare.ts";
import { findScenario } from "../scenarios/library.ts";
import { doubtDesign, factorDesign, groupDesign, pairedDesign } from "./designs.ts";
import { knownFactors, unknown } from "./factors.ts";
import type { Group } from "./file.ts";
import type { CompiledExperiment, Layout, Measure } from "./layout.ts";
import type { ReadExperimentFile } from "./read-file.ts";

/** An experiment with what its author should know. */
export interface Compilation {
  readonly compiled: CompiledExperiment;
  readonly notices: readonly Words[];
}

type BareArm = Omit<Arm, "members">;

const POLES = { mark2: "pole-mark2", mark1: "pole-mark1" } as const;
const OVER_FACTORS = ["grid", "latin-hypercube", "sobol-points", "sobol", "morris"];
const OVER_GROUPS = ["factorial", "fractional-factorial", "one-out", "shapley", "pairs"];

/**
 * Makes an experiment ready to run.
 * @throws Fault with exit 3 and the place in the file of what the model does not know
 */
export function compileExperiment(
  read: ReadExperimentFile,
  country: Country,
  folder: string,
): Compilation {
  const { file, locate } = read;
  const common = { seed: file.seed, scale: file.scale, to: file.to };
  const notices: Words[] = [];
  let bases: Record<string, Scenario> = {};
  const take = (prepared: PreparedScenario): Scenario => {
    bases = { ...bases, ...prepared.bases };
    notices.push(...prepared.notices);
    return prepared.scenario;
  };
  const scenarioAt = (one: (typeof file.scenarios)[number], i: number): Scenario => {
    if (typeof one === "string")
      return take(
        prepareRead(located(one, folder, locate(["scenarios", i])), country, folder, common),
      );
    const scenario = { schema: "kigyo/scenario/1", ...one, ...common } as const;
    return take(
      prepareRead(
        { scenario, locate: (path) => locate(["scenarios", i, ...path]) },
        country,
        folder,
      ),
    );
  };
  const measures = measuresOf(read);
  let arms: BareArm[];
  let layout: Layout;
  let table: CompiledExperiment["table"] = [];
  if (OVER_FACTORS.includes(file.design.kind) || OVER_GROUPS.includes(file.design.kind)) {
    const base = take(
      prepareRead(located(file.base, folder, locate(["base"])), country, folder, common),
    );
    bases = { ...bases, [base.id]: base };
    const designed = OVER_FACTORS.includes(file.design.kind)
      ? factorDesign(read, knownFactors(read, country.inputs))
      : groupDesign(
          read,
          file.groups.map((group, i) => offChanges(group, i, read, country, notices)),
        );
    ({ layout, table } = designed);
    arms = designed.sketches.map(({ id, changes }) => ({
      scenario: { schema: "kigyo/scenario/1", id, base: base.id, changes, ...common },
    }));
  } else {
    if (file.scenarios.length === 0) {
      throw invalid(
        "no-scenarios",
        (text) => text.experiment.needs(file.design.kind, "scenarios"),
        { where: locate(["design"]) },
      );
    }
    arms = file.scenarios.map((one, i) => ({ scenario: scenarioAt(one, i) }));
    layout = pairedDesign(arms.map(({ scenario }) => scenario.id));
    if (file.design.kind === "doubt") ({ arms, layout } = doubtDesign(read, arms));
  }
  const scored = measures.some((measure) => "score" in measure);
  if (scored) {
    arms = [
      ...arms,
      ...(["mark2", "mark1"] as const).map((type): BareArm => ({
        scenario: {
          schema: "kigyo/scenario/1",
          id: POLES[type],
          base: null,
          changes: [{ "ideal-type": type }],
          ...common,
        },
      })),
    ];
  }
  const compiled: CompiledExperiment = {
    schema: "kigyo/experiment-run/1",
    file,
    measures,
    arms,
    bases,
    layout,
    poles: scored ? POLES : null,
    table,
  };
  return { compiled, notices };
}

function located(name: string, folder: string, where: string): ReturnType<typeof findScenario> {
  try {
    return findScenario(name, folder);
  } catch (error) {
    // A name that nothing has is best shown where it was written.
    const parts = (error as { parts?: { code: string; message: Words; hint?: Words } }).parts;
    if (parts?.code !== "unknown-scenario") throw error;
    throw invalid(parts.code, parts.message, { where, hint: parts.hint });
  }
}

/** Changes that switch a group off. */
function offChanges(
  group: Group,
  i: number,
  { locate }: ReadExperimentFile,
  { inputs, base }: Country,
  notices: Words[],
): ScenarioChange[] {
  const where = (kind: string, k: number): string => locate(["groups", i, kind, k]);
  const known = {
    policy: inputs.provisions.map(({ id }) => id),
    system: Object.keys(ABLATIONS),
    shock: inputs.shocks.map(({ id }) => id),
  };
  const off = (kind: keyof typeof known, ids: readonly string[], list: string): ScenarioChange[] =>
    ids.map((id, k) => {
      if (!known[kind].includes(id)) throw unknown(kind, id, known[kind], where(list, k));
      return { [kind]: id, off: true } as unknown as ScenarioChange;
    });
  // What is on record and moves no lever is told and left out.
  const inert = new Set(
    [...ofKind(base, "policy"), ...ofKind(base, "institution")]
      .map(({ id }) => id)
      .filter((id) => !known.policy.includes(id)),
  );
  for (const id of group.policies.filter((one) => inert.has(one))) {
    notices.push((text) => text.scenario.movesNothing(id));
  }
  const moving = group.policies.filter((id) => !inert.has(id));
  const changes = [
    ...off("policy", moving, "policies"),
    ...off("system", group.systems, "systems"),
    ...off("shock", group.shocks, "shocks"),
  ];
  if (changes.length === 0) {
    throw invalid("empty-group", (text) => text.experiment.emptyGroup(group.id), {
      where: locate(["groups", i]),
    });
  }
  return changes;
}

/** Everything that is followed: observables and scores over each window, the stop rule's and the outcome's own. */
function measuresOf({ file, locate }: ReadExperimentFile): Measure[] {
  const ids = OBSERVABLES.map(({ id }) => id);
  const check = (id: string, where: string): string => {
    if (!ids.includes(id)) throw unknown("observable", id, ids, where);
    return id;
  };
  const inTime = (window: Window, where: string): Window => windowInside(window, file.to, where);
  const windows = file.windows.map((window, i) => inTime(window, locate(["windows", i])));
  const measures: Measure[] = windows.flatMap((window) => [
    ...file.observables.map((id, i) => ({
      observable: check(id, locate(["observables", i])),
      window,
    })),
    ...file.scores.map((score) => ({ score, window })),
  ]);
  const add = (measure: Measure): void => {
    if (!measures.some((held) => sameMeasure(held, measure))) measures.push(measure);
  };
  if (file.stop) {
    const window = inTime(file.stop.window ?? windows[0], locate(["stop", "window"]));
    add({ observable: check(file.stop.observable, locate(["stop", "observable"])), window });
  }
  if (file.outcome) {
    const { observable, score } = file.outcome;
    const limits = [file.outcome["at-least"], file.outcome["at-most"]].filter(
      (limit) => limit !== undefined,
    );
    if ((observable === undefined) === (score === undefined) || limits.length !== 1) {
      throw invalid("wrong-outcome", (text) => text.experiment.wrongOutcome(), {
        where: locate(["outcome"]),
      });
    }
    const window = inTime(file.outcome.window ?? windows[0], locate(["outcome", "window"]));
    if (score === undefined)
      add({ observable: check(observable as string, locate(["outcome", "observable"])), window });
    else add({ score, window });
  }
  if (measures.length === 0) {
    throw invalid("nothing-measured", (text) => text.experiment.nothingMeasured(), {
      where: locate(["observables"]),
    });
  }
  return measures;
}

/** Whether two measures are one and the same. */
export function sameMeasure(a: Measure, b: Measure): boolean {
  return measureName(a) === measureName(b);
}

/** "entry.rate 1991–2023", "score of finance 1991–2023". */
export function measureName(measure: Measure): string {
  const what = "score" in measure ? `score:${measure.score}` : measure.observable;
  return `${what} ${measure.window[0]}–${measure.window[1]}`;
}
