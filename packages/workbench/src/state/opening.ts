/** What the page starts with: the link in the address, else what this browser kept, else history. */
import { canonicalJson, linkState, readLink, type LinkState } from "@kigyo/model/link";
import { observablePosition } from "@kigyo/model/indicators/observables";
import { FULL_SPREAD, type Scenario, type Spread } from "@kigyo/model/scenario";
import type { RunSettings } from "../session.tsx";
import { readSettings, readWorkspace } from "./autosave.ts";
import { FIRST_VIEW, readView, type View } from "./view.ts";
import { openWorkspace, type Draft, type Workspace } from "./workspace.ts";

/** Paired runs of an ensemble unless chosen otherwise. */
export const DEFAULT_MEMBERS = 20;

/** Something to tell about the link that was opened. */
export type LinkNotice =
  | {
      readonly type: "bad-link";
      readonly after: number;
      readonly read: number;
      readonly of: number | null;
    }
  | { readonly type: "not-a-link" }
  | { readonly type: "newer-link" }
  | { readonly type: "renamed"; readonly count: number }
  | { readonly type: "same-result" }
  | { readonly type: "other-result"; readonly version: string };

/** The first run that a link's author saw, to be compared with ours. */
export interface Expected {
  readonly fingerprint: string;
  readonly model: string;
}

export interface Opening {
  readonly workspace: Workspace;
  readonly view: View;
  readonly settings: RunSettings;
  readonly notice: LinkNotice | null;
  readonly expected: Expected | null;
}

export const DEFAULT_SETTINGS: RunSettings = {
  members: DEFAULT_MEMBERS,
  spread: FULL_SPREAD,
  seed: 1,
  scale: 1000,
};

/** Reads a link's text; null where there is none. */
export async function openLink(
  text: string,
  known: (base: string) => boolean,
): Promise<(Omit<Opening, "workspace"> & { readonly draft: Draft }) | null> {
  if (text === "") return null;
  const reading = await readLink(text);
  if (!reading.ok) {
    const draft: Draft = { base: "baseline", changes: reading.changes, title: "" };
    const notice: LinkNotice =
      reading.reason === "damaged"
        ? { type: "bad-link", after: reading.after, read: reading.changes.length, of: reading.of }
        : { type: reading.reason === "too-new" ? "newer-link" : "not-a-link" };
    return { draft, view: FIRST_VIEW, settings: DEFAULT_SETTINGS, notice, expected: null };
  }
  const { state, renamed } = reading;
  const base = state.base !== null && known(state.base) ? state.base : "baseline";
  return {
    draft: { base, changes: state.changes, title: state.title ?? "" },
    view: readView(state.view, isObservable),
    settings: {
      members: state.runs,
      spread: spreadOf(state.spread),
      seed: state.seed,
      scale: state.scale,
    },
    notice: renamed.length > 0 ? { type: "renamed", count: renamed.length } : null,
    expected:
      state.fingerprint === undefined
        ? null
        : { fingerprint: state.fingerprint, model: state.model },
  };
}

/** The whole opening. */
export async function openPage(
  linkText: string,
  known: (base: string) => boolean,
): Promise<Opening> {
  const link = await openLink(linkText, known);
  const kept = readWorkspace();
  if (
    link &&
    (link.notice === null || link.notice.type === "bad-link" || link.notice.type === "renamed")
  ) {
    const { draft, ...rest } = link;
    // A reload, where address and browser hold the same: nothing was opened, so that undo and redo go on.
    if (kept && canonicalJson(kept.present) === canonicalJson(draft))
      return { ...rest, workspace: kept };
    // What this browser held stays one undo away.
    const past = kept ? [...kept.past, kept.present] : [];
    return { ...rest, workspace: { ...openWorkspace(draft), past } };
  }
  return {
    workspace: kept ?? openWorkspace(),
    view: FIRST_VIEW,
    settings: { ...DEFAULT_SETTINGS, ...readSettings() },
    notice: link?.notice ?? null,
    expected: null,
  };
}

function isObservable(id: string): boolean {
  return observablePosition(id) !== undefined;
}

function spreadOf(sources: LinkState["spread"]): Spread {
  return {
    chance: sources.includes("chance"),
    parameters: sources.includes("parameters"),
    policy: sources.includes("policy"),
  };
}

/** What the link of the present page holds. */
export function linkOf(
  draft: Draft,
  scenario: Scenario,
  view: View,
  settings: RunSettings,
  versions: { readonly model: string; readonly evidence: string },
  fingerprint: string | undefined,
): LinkState {
  return linkState(scenario, {
    ...versions,
    runs: settings.members,
    spread: (["chance", "parameters", "policy"] as const).filter(
      (source) => settings.spread[source],
    ),
    view: { ...view },
    ...(draft.title === "" ? {} : { title: draft.title }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
}
