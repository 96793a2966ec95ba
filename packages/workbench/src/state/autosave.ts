/** Keeping the scenario in this browser between visits. Storage may be switched off: then nothing is kept. */
import type { RunSettings } from "../session.tsx";
import type { Draft, Workspace } from "./workspace.ts";

const KEYS = {
  workspace: "kigyo.workspace",
  settings: "kigyo.settings",
  lang: "kigyo.lang",
  theme: "kigyo.theme",
  singleKeys: "kigyo.single-keys",
} as const;

/** Steps of the past that are kept over a reload. */
const KEPT_STEPS = 50;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store loses the convenience, not the work: the link still holds it.
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Partial<Draft>;
  return (
    typeof draft.base === "string" &&
    Array.isArray(draft.changes) &&
    typeof draft.title === "string"
  );
}

export function readWorkspace(): Workspace | null {
  const value = read(KEYS.workspace) as Partial<Workspace> | null;
  if (
    !value ||
    !isDraft(value.present) ||
    !Array.isArray(value.past) ||
    !Array.isArray(value.future)
  )
    return null;
  return {
    past: value.past.filter(isDraft),
    present: value.present,
    future: value.future.filter(isDraft),
    gesture: null,
  };
}

export function keepWorkspace({ past, present, future }: Workspace): void {
  write(KEYS.workspace, {
    past: past.slice(-KEPT_STEPS),
    present,
    future: future.slice(0, KEPT_STEPS),
  });
}

/** Seed and scale are left out: they belong to a link, not to a browser. */
export function readSettings(): Partial<Pick<RunSettings, "members" | "spread">> {
  const value = read(KEYS.settings) as Partial<RunSettings> | null;
  if (typeof value !== "object" || value === null) return {};
  const { members, spread } = value;
  return {
    ...(Number.isInteger(members) ? { members } : {}),
    ...(typeof spread === "object" ? { spread } : {}),
  };
}

export function keepSettings({ members, spread }: RunSettings): void {
  write(KEYS.settings, { members, spread });
}

export function readLanguage(): string | null {
  return read(KEYS.lang) as string | null;
}

export function keepLanguage(lang: string): void {
  write(KEYS.lang, lang);
}

export type Theme = "system" | "light" | "dark";

export function readTheme(): Theme {
  const value = read(KEYS.theme);
  return value === "light" || value === "dark" ? value : "system";
}

export function keepTheme(theme: Theme): void {
  write(KEYS.theme, theme);
}

export function readSingleKeys(): boolean {
  return read(KEYS.singleKeys) !== false;
}

export function keepSingleKeys(on: boolean): void {
  write(KEYS.singleKeys, on);
}
