/** Pure edits of a scenario's list of changes. Each returns a new list; no-op changes are dropped. */
import type { LeverOverride, PolicyChange, ScenarioChange } from "@kigyo/model/scenario";
import { monthIndex, monthText } from "../text/months.ts";

/** What one policy or institution is set to. */
export interface PolicySetting {
  readonly off: boolean;
  /** "YYYY-MM", or undefined for the date of history. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** 1 is history. */
  readonly strength: number;
}

/** As in history. */
export const AS_IN_HISTORY: PolicySetting = {
  off: false,
  from: undefined,
  to: undefined,
  strength: 1,
};

/** How far a change reaches, told by its chip. */
export type PolicyStatus = "history" | "changed" | "off";

export function isPolicyChange(change: ScenarioChange): change is PolicyChange {
  return "policy" in change;
}

export function isLeverOverride(change: ScenarioChange): change is LeverOverride {
  return "lever" in change;
}

/** The setting of a policy in a list of changes. */
export function settingOf(changes: readonly ScenarioChange[], policy: string): PolicySetting {
  const change = changes.filter(isPolicyChange).find((entry) => entry.policy === policy);
  if (!change) return AS_IN_HISTORY;
  return {
    off: change.off === true,
    from: change.from,
    to: change.to,
    strength: change.strength ?? 1,
  };
}

/** Chip of a setting. */
export function statusOf(setting: PolicySetting): PolicyStatus {
  if (setting.off || setting.strength === 0) return "off";
  return setting.from === undefined && setting.to === undefined && setting.strength === 1
    ? "history"
    : "changed";
}

/** Sets one policy, keeping its place in the list; a setting as in history removes it unless `keep`. */
export function withPolicy(
  changes: readonly ScenarioChange[],
  policy: string,
  setting: PolicySetting,
  keep = false,
): readonly ScenarioChange[] {
  const change: PolicyChange = {
    policy,
    ...(setting.off ? { off: true } : {}),
    ...(setting.from === undefined ? {} : { from: setting.from }),
    ...(setting.to === undefined ? {} : { to: setting.to }),
    ...(setting.strength === 1 ? {} : { strength: setting.strength }),
  };
  const idle = statusOf(setting) === "history" && !keep;
  return replaced(
    changes,
    (entry) => isPolicyChange(entry) && entry.policy === policy,
    idle ? null : change,
  );
}

/** Holds a lever at a value, or lets it go with null. */
export function withLever(
  changes: readonly ScenarioChange[],
  lever: string,
  override: LeverOverride | null,
): readonly ScenarioChange[] {
  return replaced(changes, (entry) => isLeverOverride(entry) && entry.lever === lever, override);
}

/** Takes the change at a place out of the list. */
export function without(changes: readonly ScenarioChange[], at: number): readonly ScenarioChange[] {
  return changes.filter((_, index) => index !== at);
}

function replaced(
  changes: readonly ScenarioChange[],
  isIt: (change: ScenarioChange) => boolean,
  change: ScenarioChange | null,
): readonly ScenarioChange[] {
  const at = changes.findIndex(isIt);
  if (at < 0) return change ? [...changes, change] : changes;
  if (!change) return changes.filter((_, index) => index !== at);
  return changes.map((entry, index) => (index === at ? change : entry));
}

/** Months from which a policy may come into force: from January 1948 to the month before its end. */
export function allowedStart(
  end: string | null | undefined,
  lastYear: number,
): { readonly from: string; readonly to: string } {
  const ends = end ? monthIndex(end) : undefined;
  const last = (lastYear - 1948) * 12 + 11;
  return {
    from: "1948-01",
    to: monthText(Math.max(0, ends === undefined ? last : Math.min(last, ends - 1))),
  };
}

/** Whether a date can be read and lies in a range. */
export function isAllowed(
  date: string,
  range: { readonly from: string; readonly to: string },
): boolean {
  const at = monthIndex(date);
  return (
    at !== undefined &&
    at >= (monthIndex(range.from) as number) &&
    at <= (monthIndex(range.to) as number)
  );
}

/** Earliest month touched by a list of changes, given the historical dates; null when nothing is dated. */
export function firstMonthOf(
  changes: readonly ScenarioChange[],
  historyOf: (policy: string) => string | undefined,
): number | null {
  const months = changes.flatMap((change) => {
    if (isPolicyChange(change)) return [change.from, historyOf(change.policy), change.to];
    if (isLeverOverride(change)) return [change.from ?? "1948-01"];
    if ("policies-after" in change) return [change["policies-after"].slice(0, 7)];
    return ["1948-01"];
  });
  const known = months
    .flatMap((date) => (date === undefined ? [] : [monthIndex(date)]))
    .filter((month) => month !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}
