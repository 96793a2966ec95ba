/** What every part of the page can reach: words, records, scenario, view, results. */
import type { CompiledInputs, Provision } from "@kigyo/model/inputs";
import type { Scenario, Spread } from "@kigyo/model/scenario";
import { createContext, use } from "react";
import type { CatalogueIndex } from "./data/catalogue.ts";
import type { Study } from "./data/study.ts";
import type { Palette } from "@kigyo/figures/palette";
import type { Answer, SimulationState } from "./simulation/client.ts";
import type { Page, Subject, View } from "./state/view.ts";
import type { Draft, Workspace } from "./state/workspace.ts";
import type { Text } from "./text/en.ts";
import type { Formats, Language } from "./text/format.ts";

/** How ensembles are run. */
export interface RunSettings {
  readonly members: number;
  readonly spread: Spread;
  readonly seed: number;
  /** Real people that an ordinary record of an exact run stands for. */
  readonly scale: number;
}

/** A result line kept for comparison. */
export interface KeptLine {
  readonly name: string;
  readonly answer: Answer;
}

/** Everything embedded in the page at build. */
export interface Embedded {
  readonly inputs: CompiledInputs;
  /** Policies and institutions that move levers, by id: the only ones that a scenario can change. */
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly index: CatalogueIndex;
  readonly bases: Readonly<Record<string, Scenario>>;
  readonly versions: { readonly model: string };
}

export interface Session extends Embedded {
  readonly t: Text;
  readonly f: Formats;
  readonly lang: Language;
  readonly palette: Palette;
  /** The baseline study; undefined while it is looked for, null where there is none. */
  readonly study: Study | null | undefined;
  /** Evidence hash, short. */
  readonly evidence: string;
  readonly page: Page;
  readonly view: View;
  readonly workspace: Workspace;
  readonly settings: RunSettings;
  readonly simulation: SimulationState;
  readonly kept: readonly KeptLine[];
  readonly go: (page: Page) => void;
  readonly setLanguage: (lang: Language) => void;
  readonly look: (change: Partial<View>) => void;
  readonly open: (subject: Subject | null) => void;
  /** Changes the draft; edits with one gesture name undo together. */
  readonly edit: (change: Partial<Draft>, gesture?: string) => void;
  readonly endGesture: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly set: (change: Partial<RunSettings>) => void;
  readonly stop: () => void;
  readonly resume: () => void;
  /** Keeps the line of the present result beside the charts. */
  readonly keep: () => void;
  readonly dropKept: (place: number) => void;
  /** Speaks in the live region. */
  readonly announce: (text: string) => void;
  readonly share: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The session; only inside the page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession outside of the page");
  return session;
}

/** Name of a base in the current language: its scenario file's title, else the catalogue's word. */
export function baseName(
  { t, lang, bases }: Pick<Session, "t" | "lang" | "bases">,
  base: string,
): string {
  return t.whatIf.bases[base] ?? bases[base]?.title?.[lang] ?? base;
}
