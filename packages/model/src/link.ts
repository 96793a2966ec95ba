/**
 * Links: a scenario and a view as one short text, and back.
 *
 * The text is canonical JSON, packed by `link-text.ts`. It works in Node and in the
 * browser. A damaged link says where it broke and what could still be read.
 */
import { packText, soundPart, unpackText } from "./link-text.ts";
import type { Scenario, ScenarioChange, Spread } from "./scenario.ts";

/** The format that this version writes. */
export const LINK_SCHEMA = "kigyo/link/1";
/** Every link's text begins with this, whatever its format. */
const PREFIX = "kigyo";
/** Links and their contents beyond these sizes are refused unread. */
const LONGEST_LINK = 100_000;
const LONGEST_CONTENT = 1_000_000;

/** Kinds of doubt, in the order in which a link lists them. */
export type SpreadSource = keyof Spread;

/** Everything a link holds. The language is no part of it: it lives in the address. */
export interface LinkState {
  readonly schema: typeof LINK_SCHEMA;
  /** Version of the model that the result was computed with. */
  readonly model: string;
  /** Hash of the evidence that the result was computed with. */
  readonly evidence: string;
  readonly base: string | null;
  readonly changes: readonly ScenarioChange[];
  readonly seed: number;
  readonly scale: number;
  readonly to: number;
  readonly runs: number;
  readonly spread: readonly SpreadSource[];
  readonly title?: string;
  /** Page, charts, range and whatever else the workbench needs to show the same picture. */
  readonly view?: Readonly<Record<string, unknown>>;
  /** Fingerprint of the result, to tell "same result" from "what changed". */
  readonly fingerprint?: string;
}

/** A link that was read whole. */
export interface LinkRead {
  readonly ok: true;
  readonly state: LinkState;
  /** Ids that were renamed since the link was made. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** A link that could not be read whole. */
export interface LinkDamage {
  readonly ok: false;
  /** "damaged": characters were lost or altered; "not-a-link": no link of Kigyo; "too-new": a later format. */
  readonly reason: "damaged" | "not-a-link" | "too-new";
  /** Characters from the start that are sound. */
  readonly after: number;
  /** Changes that could still be read, in order. */
  readonly changes: readonly ScenarioChange[];
  /** Changes that the link held, where that number itself could be read. */
  readonly of: number | null;
}

export type LinkReading = LinkRead | LinkDamage;

/** One step from an older format to the next. */
export interface LinkMigration {
  readonly from: string;
  readonly to: string;
  readonly apply: (state: Record<string, unknown>) => Record<string, unknown>;
}

/** Ids renamed since they were first used in a link: old to new. Ids are never reused. */
export const LINK_ALIASES: Readonly<Record<string, string>> = {};

/** Steps from older formats, oldest first. Format 1 is the first, so there are none yet. */
export const LINK_MIGRATIONS: readonly LinkMigration[] = [];

/** JSON with sorted keys and without undefined values: the same text for the same content. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((entry) => canonicalJson(entry ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** The state that a scenario gives, ready to be encoded. */
export function linkState(
  scenario: Scenario,
  rest: Pick<LinkState, "model" | "evidence"> &
    Partial<Pick<LinkState, "runs" | "spread" | "title" | "view" | "fingerprint">>,
): LinkState {
  return {
    schema: LINK_SCHEMA,
    base: scenario.base,
    changes: scenario.changes,
    seed: scenario.seed,
    scale: scenario.scale,
    to: scenario.to,
    runs: 1,
    spread: ["chance", "parameters", "policy"],
    ...rest,
  };
}

/** The scenario that a link describes, under a given id. */
export function linkScenario(state: LinkState, id = "from-link"): Scenario {
  const { base, changes, seed, scale, to } = state;
  return { schema: "kigyo/scenario/1", id, base, changes, seed, scale, to };
}

/** The link's text: only letters, digits, "-" and "_". */
export async function encodeLink(state: LinkState): Promise<string> {
  // The number of changes sorts before the changes, so that a cut link still knows how many there were.
  const content = canonicalJson({ ...state, changeCount: state.changes.length });
  return PREFIX + (await packText(content));
}

/**
 * Reads a link, from its bare text or from a whole address with a fragment.
 * Never throws: damage is part of the answer.
 */
export async function readLink(
  address: string,
  migrations: readonly LinkMigration[] = LINK_MIGRATIONS,
  aliases: Readonly<Record<string, string>> = LINK_ALIASES,
): Promise<LinkReading> {
  const text = address.slice(address.lastIndexOf("#") + 1).trim();
  if (!text.startsWith(PREFIX) || text.length > LONGEST_LINK) return damage("not-a-link", 0);
  const sound = soundPart(text.slice(PREFIX.length));
  const unpacked = await unpackText(sound.payload, LONGEST_CONTENT);
  const after = PREFIX.length + sound.after;
  const whole =
    after === text.length && unpacked.complete ? parseObject(unpacked.content) : undefined;
  if (whole === undefined) {
    const partial = partialChanges(unpacked.content);
    return damage("damaged", after, partial.changes, partial.of);
  }
  const migrated = migrate(whole, migrations);
  if (migrated.schema !== LINK_SCHEMA) {
    const newer = typeof migrated.schema === "string" && migrated.schema.startsWith("kigyo/link/");
    return damage(newer ? "too-new" : "not-a-link", text.length);
  }
  const { changeCount: _count, ...state } = migrated;
  if (!isState(state)) return damage("not-a-link", text.length);
  return { ok: true, ...rename(state, aliases) };
}

function damage(
  reason: LinkDamage["reason"],
  after: number,
  changes: readonly ScenarioChange[] = [],
  of: number | null = null,
): LinkDamage {
  return { ok: false, reason, after, changes, of };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The changes that stand whole in the beginning of a link's content. */
function partialChanges(content: string): { changes: ScenarioChange[]; of: number | null } {
  const count = /"changeCount":(\d+)[,}]/.exec(content);
  const changes: ScenarioChange[] = [];
  const opening = '"changes":[';
  const start = content.indexOf(opening);
  if (start >= 0) {
    let depth = 0;
    let quoted = false;
    let from = start + opening.length;
    for (let at = from; at < content.length; at++) {
      const character = content[at];
      if (quoted) {
        if (character === "\\") at++;
        else if (character === '"') quoted = false;
      } else if (character === '"') quoted = true;
      else if (character === "{" && depth++ === 0) from = at;
      else if (character === "}" && --depth === 0) {
        const change = parseObject(content.slice(from, at + 1));
        if (change !== undefined && isChange(change)) changes.push(change);
      } else if (character === "]" && depth === 0) break;
    }
  }
  return { changes, of: count ? Number(count[1]) : null };
}

function migrate(
  state: Record<string, unknown>,
  migrations: readonly LinkMigration[],
): Record<string, unknown> {
  let current = state;
  for (const step of migrations) {
    if (current.schema === step.from) current = { ...step.apply(current), schema: step.to };
  }
  return current;
}

function rename(
  state: LinkState,
  aliases: Readonly<Record<string, string>>,
): { state: LinkState; renamed: { from: string; to: string }[] } {
  const renamed: { from: string; to: string }[] = [];
  const current = (id: string): string => {
    if (!Object.hasOwn(aliases, id)) return id;
    renamed.push({ from: id, to: aliases[id] });
    return aliases[id];
  };
  const changes = state.changes.map((change): ScenarioChange => {
    if ("policy" in change) return { ...change, policy: current(change.policy) };
    if ("lever" in change) return { ...change, lever: current(change.lever) };
    if ("shock" in change) return { ...change, shock: current(change.shock) };
    return change;
  });
  const base = state.base === null ? null : current(state.base);
  return { state: { ...state, base, changes }, renamed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value has the form of a change; whether its id exists is for the model to say. */
function isChange(value: unknown): value is ScenarioChange {
  if (!isRecord(value)) return false;
  const optional = (key: string, kind: string): boolean =>
    value[key] === undefined || typeof value[key] === kind;
  const dated = optional("from", "string") && optional("to", "string");
  if (typeof value.policy === "string")
    return dated && optional("off", "boolean") && optional("strength", "number");
  if (typeof value.lever === "string") return dated && typeof value.value === "number";
  if (typeof value.system === "string") return dated && value.off === true;
  if (typeof value.parameter === "string") return typeof value.value === "number";
  if (typeof value.shock === "string" || typeof value["policies-after"] === "string")
    return value.off === true;
  return value["ideal-type"] === "mark1" || value["ideal-type"] === "mark2";
}

function isState(value: Record<string, unknown>): value is Record<string, unknown> & LinkState {
  const text = (key: string): boolean => typeof value[key] === "string";
  const whole = (key: string): boolean => Number.isInteger(value[key]);
  const optional = (key: string, kind: string): boolean =>
    value[key] === undefined || typeof value[key] === kind;
  const sources: unknown[] = ["chance", "parameters", "policy"];
  return (
    text("model") &&
    text("evidence") &&
    (value.base === null || text("base")) &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange) &&
    whole("seed") &&
    typeof value.scale === "number" &&
    whole("to") &&
    whole("runs") &&
    Array.isArray(value.spread) &&
    value.spread.every((source) => sources.includes(source)) &&
    optional("title", "string") &&
    optional("fingerprint", "string") &&
    (value.view === undefined || isRecord(value.view))
  );
}
