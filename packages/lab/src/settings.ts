/**
 * Settings and where each comes from: a flag, the environment (`KIGYO_*`), the project's
 * `kigyo.json`, the user's `kigyo/settings.json`, or the default, in this order.
 */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { defaultThreads } from "./ensemble/threads.ts";
import { invalid } from "./fault.ts";
import { inProject } from "./project.ts";
import type { Language } from "./text/index.ts";

/** What can be set. */
export interface Settings {
  readonly lang: Language;
  readonly threads: number;
  readonly results: string;
  readonly evidence: string;
  readonly scenarios: string;
}

/** A setting, as flags and variables name it. */
export type SettingName = keyof Settings;
/** Where a setting was decided. */
export type SettingSource = "flag" | "environment" | "project" | "user" | "default";

/** A setting with the place that decided it. */
export interface DecidedSetting {
  readonly name: SettingName;
  readonly value: string | number;
  readonly source: SettingSource;
}

const NAMES: readonly SettingName[] = ["lang", "threads", "results", "evidence", "scenarios"];

/**
 * Decides every setting.
 * @throws Fault when a value is no language or no number of threads, naming its source
 */
export function decideSettings(
  flags: Partial<Record<SettingName, string | number>>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { settings: Settings; decided: readonly DecidedSetting[] } {
  const project = readSettings(inProject("kigyo.json"));
  const user = readSettings(
    join(environment.XDG_CONFIG_HOME || join(homedir(), ".config"), "kigyo", "settings.json"),
  );
  const defaults: Record<SettingName, string | number> = {
    lang: environment.LANG?.startsWith("ja") ? "ja" : "en",
    threads: defaultThreads(),
    results: inProject("results"),
    evidence: inProject("evidence"),
    scenarios: inProject("scenarios"),
  };
  const decided = NAMES.map((name): DecidedSetting => {
    const sources: [SettingSource, unknown][] = [
      ["flag", flags[name]],
      ["environment", environment[`KIGYO_${name.toUpperCase()}`]],
      ["project", project[name]],
      ["user", user[name]],
      ["default", defaults[name]],
    ];
    const [source, value] =
      sources.find(([, given]) => given !== undefined && given !== "") ?? sources[4];
    return { name, value: checked(name, value, source), source };
  });
  const settings = Object.fromEntries(
    decided.map(({ name, value }) => [name, value]),
  ) as unknown as Settings;
  return { settings, decided };
}

function checked(name: SettingName, value: unknown, source: SettingSource): string | number {
  const where = source === "environment" ? `KIGYO_${name.toUpperCase()}` : `${source}: ${name}`;
  if (name === "lang") {
    if (value === "en" || value === "ja") return value;
    throw invalid("wrong-setting", (text) => text.settings.language(String(value)), { where });
  }
  if (name === "threads") {
    const threads = Number(value);
    if (Number.isInteger(threads) && threads >= 1 && threads <= 256) return threads;
    throw invalid("wrong-setting", (text) => text.settings.threads(String(value)), { where });
  }
  return resolve(String(value));
}

function readSettings(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  } catch {
    throw invalid("wrong-setting", (text) => text.settings.unreadable(), { where: path });
  }
}
