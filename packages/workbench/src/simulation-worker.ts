/** The model in a worker: one run at a time, yearly values out. */
import { Branches, drawMember, leverPaths, resolveScenario, runModel, yearly } from "@kigyo/model";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { RecordedSeries } from "@kigyo/model/indicators/recorded-series";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Scenario } from "@kigyo/model/scenario";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { expose } from "comlink";
import { FIRST_MEMBER } from "./simulation/client.ts";
import type {
  Fault,
  Reply,
  RunJob,
  ScenarioCheck,
  SimulationApi,
  YearlyPart,
  YearlyRun,
} from "./simulation/protocol.ts";

let country: CompiledInputs;
let named: Readonly<Record<string, Scenario>> = {};

/** Beginnings that runs of one member and scale share: history and what departs from it later. Previews and exact runs alternate. */
const beginnings = new Map<number, Branches>();

function branchesAt(scale: number): Branches {
  const known = beginnings.get(scale) ?? new Branches();
  beginnings.set(scale, known);
  return known;
}

function faultOf(error: unknown): Fault {
  const { code, message, where, hint } = error as Partial<Fault>;
  return {
    code: typeof code === "string" ? code : "internal",
    message: typeof message === "string" ? message : String(error),
    ...(typeof where === "string" ? { where } : {}),
    ...(typeof hint === "string" ? { hint } : {}),
  };
}

function reply<T>(work: () => T): Reply<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Years between two reports of how far a run is. */
const REPORTED = 5;
/** Milliseconds between two looks at a run under way: often enough for the eye. */
const SHOWN_EVERY = 100;

function runYearly(
  { scenario, member, spread }: RunJob,
  onYear: (year: number) => void,
  onPart?: (part: YearlyPart) => void,
): YearlyRun {
  const resolved = resolveScenario(country, scenario, named);
  const drawn = drawMember(country, scenario.seed, member, spread);
  let shown = performance.now();
  const result = runModel(country, resolved, drawn, {
    branches: branchesAt(scenario.scale),
    onYear: (year, soFar) => {
      if (year % REPORTED === 0) onYear(year);
      if (onPart === undefined || performance.now() - shown < SHOWN_EVERY) return;
      onPart({ ...byYear(soFar()), reached: year });
      shown = performance.now();
    },
  });
  return { ...byYear(result), fingerprint: result.fingerprint };
}

/** Yearly values of every series. */
function byYear(recorded: RecordedSeries): Omit<YearlyRun, "fingerprint"> {
  const series = OBSERVABLES.map(({ id }) => yearly(recorded, id));
  const years = series[0].years.length;
  const values = new Float64Array(series.length * years);
  series.forEach((one, position) => values.set(one.values, position * years));
  return { firstYear: series[0].years[0], years, values };
}

/** Compares the lever paths of scenario and base for the central member. */
function checkScenario(scenario: Scenario, base: Scenario): ScenarioCheck {
  const resolved = resolveScenario(country, scenario, named);
  const member = drawMember(country, scenario.seed, FIRST_MEMBER, {
    ...FULL_SPREAD,
    policy: false,
  });
  const theirs = leverPaths(country, resolveScenario(country, base, named), member);
  const ours = leverPaths(country, resolved, member);
  const moved: string[] = [];
  let first: number | null = null;
  ours.levers.forEach((lever, position) => {
    const from = position * ours.quarters;
    for (let quarter = 0; quarter < ours.quarters; quarter++) {
      if (ours.values[from + quarter] === theirs.values[from + quarter]) continue;
      moved.push(lever);
      first = Math.min(first ?? quarter, quarter);
      break;
    }
  });
  return { notices: resolved.notices, movedLevers: moved, firstQuarter: first };
}

const api: SimulationApi = {
  open: (inputs, bases) => {
    country = inputs;
    named = bases;
  },
  // The answer is copied, not moved: once an array has moved away, all loops of this thread ask whether theirs are
  // still there, and the next runs take a tenth longer.
  run: (job, onYear, onPart) => reply(() => runYearly(job, onYear, onPart)),
  check: (scenario, base) => reply(() => checkScenario(scenario, base)),
};

expose(api);
