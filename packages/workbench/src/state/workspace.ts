/** The scenario being worked on, with undo and redo over the whole session. */
import type { ScenarioChange } from "@kigyo/model/scenario";

/** What a user edits. */
export interface Draft {
  /** Id of the named scenario that it starts from. */
  readonly base: string;
  readonly changes: readonly ScenarioChange[];
  readonly title: string;
}

/** A draft with its past and future. */
export interface Workspace {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** Name of the running gesture; edits of one gesture undo together. */
  readonly gesture: string | null;
}

export type WorkspaceAction =
  | { readonly type: "edit"; readonly draft: Draft; readonly gesture?: string }
  | { readonly type: "end-gesture" }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "open"; readonly draft: Draft };

/** Steps kept for undo. */
const LONGEST_PAST = 200;

/** Nothing changed yet. */
export const EMPTY_DRAFT: Draft = { base: "baseline", changes: [], title: "" };

/** A workspace that holds one draft and no past. */
export function openWorkspace(present: Draft = EMPTY_DRAFT): Workspace {
  return { past: [], present, future: [], gesture: null };
}

/** Applies one action. */
export function reduceWorkspace(state: Workspace, action: WorkspaceAction): Workspace {
  switch (action.type) {
    case "edit": {
      const gesture = action.gesture ?? null;
      const sameGesture = gesture !== null && gesture === state.gesture;
      const past = sameGesture ? state.past : [...state.past, state.present].slice(-LONGEST_PAST);
      return { past, present: action.draft, future: [], gesture };
    }
    case "end-gesture":
      return { ...state, gesture: null };
    case "undo": {
      const previous = state.past.at(-1);
      if (!previous) return state;
      return {
        past: state.past.slice(0, -1),
        present: previous,
        future: [state.present, ...state.future],
        gesture: null,
      };
    }
    case "redo": {
      const [next, ...future] = state.future;
      if (!next) return state;
      return { past: [...state.past, state.present], present: next, future, gesture: null };
    }
    case "open":
      return {
        past: [...state.past, state.present].slice(-LONGEST_PAST),
        present: action.draft,
        future: [],
        gesture: null,
      };
  }
}
