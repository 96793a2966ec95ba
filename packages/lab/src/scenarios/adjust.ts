/** Changes asked for on the command line, added to a scenario's own. */
import { ABLATIONS } from "@kigyo/model/ablations/index";
import { leverPosition, LEVERS } from "@kigyo/model/levers/index";
import { PARAMETERS } from "@kigyo/model/parameters";
import type { Scenario, ScenarioChange } from "@kigyo/model/scenario";
import { EXIT, Fault, invalid } from "../fault.ts";
import { suggestion } from "../suggestion.ts";
import { onCalendar } from "./forms.ts";

/** What the flags of `run`, `accounts` and `compare` can set. */
export interface Adjustments {
  /** "policy.field=value", "lever.id=value" or "parameter=value". */
  readonly set?: readonly string[];
  /** Policies, or systems of the sources (A1 to H6), switched off. */
  readonly without?: readonly string[];
  readonly seed?: number;
  readonly scale?: number;
  readonly to?: number;
}

const FIELDS = ["from", "to", "strength", "off"];

/** A scenario with adjustments; one with further changes carries another id, so that results never mix. */
export function adjust(
  scenario: Scenario,
  { set = [], without = [], seed, scale, to }: Adjustments,
): Scenario {
  const added: ScenarioChange[] = [...without.map(switchedOff), ...set.map(readSetting)];
  return {
    ...scenario,
    id: added.length === 0 ? scenario.id : `${scenario.id}-changed`,
    changes: [...scenario.changes, ...added],
    seed: seed ?? scenario.seed,
    scale: scale ?? scenario.scale,
    to: to ?? scenario.to,
  };
}

function switchedOff(id: string): ScenarioChange {
  return Object.hasOwn(ABLATIONS, id) ? { system: id, off: true } : { policy: id, off: true };
}

/** The flag behind the change at a position beyond the scenario's own. */
export function flagOf(position: number, { set = [], without = [] }: Adjustments): string {
  return position < without.length
    ? `--without ${without[position]}`
    : `--set ${set[position - without.length]}`;
}

/** Reads "angel-tax-1997.from=1995-01" or "labour.pension-portability=0.8". */
export function readSetting(setting: string): ScenarioChange {
  const [, path, value] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
  if (path === undefined) throw wrongSetting(setting);
  if (leverPosition(path) !== undefined) return { lever: path, value: readNumber(value, setting) };
  if ((PARAMETERS as readonly string[]).includes(path))
    return { parameter: path, value: readNumber(value, setting) };
  const dot = path.lastIndexOf(".");
  const policy = path.slice(0, dot);
  const field = path.slice(dot + 1);
  if (dot <= 0 || !FIELDS.includes(field))
    throw wrongSetting(setting, suggestion(field, FIELDS) ?? suggestion(path, settable()));
  if (field === "strength") return { policy, strength: readNumber(value, setting) };
  if (field === "off") {
    if (value !== "true") throw wrongSetting(setting);
    return { policy, off: true };
  }
  if (!onCalendar(value))
    throw invalid("bad-date", (text) => text.form.date(), { where: `--set ${setting}` });
  return field === "from" ? { policy, from: value } : { policy, to: value };
}

/** Everything that takes a number. */
function settable(): string[] {
  return [...LEVERS.map(({ id }) => id), ...PARAMETERS];
}

function readNumber(value: string, setting: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) throw wrongSetting(setting);
  return number;
}

function wrongSetting(setting: string, meant?: string): Fault {
  return new Fault({
    exit: EXIT.usage,
    code: "wrong-setting",
    message: (text) => text.scenario.wrongSetting(setting, FIELDS.join(", ")),
    where: `--set ${setting}`,
    ...(meant === undefined ? {} : { hint: (text) => text.didYouMean(meant) }),
  });
}
