/** What an ensemble consists of, before anything runs: numbered runs and what identifies them. */
import { canonicalJson } from "@kigyo/model/link";
import type { Scenario, ScenarioChange, Spread } from "@kigyo/model/scenario";
import { invalid } from "../fault.ts";
import { hashText } from "../project.ts";
import type { Versions } from "../versions.ts";

/** A scenario with the members that it is run for. */
export interface Arm {
  readonly scenario: Scenario;
  readonly members: number;
  /**
   * Kinds of doubt that are drawn as another member draws them: added to the member's number.
   * This is how a design changes one kind and keeps the others.
   */
  readonly shift?: DrawShift;
  /** Levers that keep, member by member, the paths that they have in another arm's scenario. */
  readonly follow?: Follow;
}

/** Some levers follow the paths of another arm. */
export interface Follow {
  /** Id of that arm's scenario. */
  readonly scenario: string;
  readonly levers: readonly string[];
}

/** By how much the number of the drawing member is raised, for each kind of doubt; 0 where left out. */
export type DrawShift = Readonly<Partial<Record<keyof Spread, number>>>;

/** What a person asked for; the canonical content of `scenario.json` in a run folder. */
export interface Experiment {
  readonly schema: "kigyo/experiment/1";
  readonly name: string;
  readonly arms: readonly Arm[];
  /** Scenarios that the arms build on, by id. */
  readonly bases: Readonly<Record<string, Scenario>>;
  readonly seed: number;
  readonly spread: Spread;
}

/** One run to be done. */
export interface RunTask {
  /** Position of the arm. */
  readonly arm: number;
  readonly scenario: string;
  readonly member: number;
  /** File name inside the folder's `results`. */
  readonly file: string;
  readonly provenance: string;
}

/** An experiment with its identity and its runs in the order in which they are started. */
export interface Plan {
  readonly experiment: Experiment;
  readonly versions: Versions;
  /** Folder name: the experiment's name and the hash of all that decides its numbers. */
  readonly id: string;
  /** Hash of scenarios, draws, model, evidence and format: machine-independent. */
  readonly provenance: string;
  readonly tasks: readonly RunTask[];
}

/** Number of the first member. */
export const FIRST_MEMBER = 1;

/** What a followed path rests on: the other scenario's own changes, not its name. */
function followed(
  { scenario, levers }: Follow,
  arms: readonly Arm[],
  bases: Readonly<Record<string, Scenario>>,
): object {
  const other = arms.find((arm) => arm.scenario.id === scenario);
  return { levers, changes: other === undefined ? [] : allChanges(other.scenario, bases) };
}

/** All changes of a scenario, those of its bases first. */
export function allChanges(
  scenario: Scenario,
  bases: Readonly<Record<string, Scenario>>,
): readonly ScenarioChange[] {
  const base = scenario.base === null ? undefined : bases[scenario.base];
  return base === undefined ? scenario.changes : [...allChanges(base, bases), ...scenario.changes];
}

/**
 * Plans an experiment.
 * @throws Fault when paired scenarios differ in scale or horizon, or share an id.
 */
export function planEnsemble(experiment: Experiment, versions: Versions): Plan {
  const { arms, bases, seed, spread, name } = experiment;
  refuseUnequal(arms);
  const contents = arms.map(({ scenario, shift, follow }) => ({
    changes: allChanges(scenario, bases),
    scale: scenario.scale,
    to: scenario.to,
    ...(shift === undefined ? {} : { shift }),
    ...(follow === undefined ? {} : { follow: followed(follow, arms, bases) }),
  }));
  const common = {
    seed,
    spread,
    model: versions.model,
    evidence: versions.evidence,
    format: versions.format,
  };
  const tasks = arms.flatMap(({ scenario, members }, arm) =>
    Array.from({ length: members }, (_, i): RunTask => {
      const member = FIRST_MEMBER + i;
      const file = `${scenario.id}-${String(member).padStart(4, "0")}.parquet`;
      const provenance = hashText(canonicalJson({ ...common, ...contents[arm], member }));
      return { arm, scenario: scenario.id, member, file, provenance };
    }),
  );
  // Member by member, so that an interrupted ensemble keeps whole pairs.
  tasks.sort((a, b) => a.member - b.member || a.arm - b.arm);
  const sizes = arms.map(({ scenario, members }) => ({ id: scenario.id, members }));
  const provenance = hashText(canonicalJson({ ...common, contents, sizes }));
  return { experiment, versions, id: `${name}-${provenance.slice(0, 10)}`, provenance, tasks };
}

function refuseUnequal(arms: readonly Arm[]): void {
  const [first, ...others] = arms.map(({ scenario }) => scenario);
  const seen = new Set([first.id]);
  for (const other of others) {
    if (seen.has(other.id)) {
      throw invalid("scenario-twice", (text) => text.ensemble.twice(other.id), { where: other.id });
    }
    seen.add(other.id);
    if (other.scale !== first.scale || other.to !== first.to) {
      throw invalid("unpaired-scenarios", (text) => text.ensemble.unpaired(first.id, other.id), {
        where: other.id,
        hint: (text) => text.ensemble.unpairedHint(),
      });
    }
  }
}
