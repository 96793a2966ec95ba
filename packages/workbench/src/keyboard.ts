/** Single keys and undo for the whole page. */
import { useEffect } from "react";
import { PAGES, type Subject } from "./state/view.ts";
import type { Session } from "./session.tsx";

/** What the keys need beyond the session. */
export interface KeyActions {
  readonly help: () => void;
  readonly replay: () => void;
  /** Closes the topmost thing that is open; false when nothing was. */
  readonly escape: () => boolean;
  readonly on: boolean;
}

/** Whether a key press belongs to a text field or to a Japanese input method. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.key === "Process") return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=range])")
  );
}

function figureInFocus(): Element | null {
  return (
    document.activeElement?.closest("[data-figure]") ?? document.querySelector("main [data-figure]")
  );
}

function press(action: string): void {
  figureInFocus()?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)?.click();
}

/** Evidence of what has the focus, else of the first chart. */
function subjectInFocus(): Subject | null {
  const holder =
    document.activeElement?.closest("[data-evidence]") ??
    document.querySelector("main [data-evidence]");
  const text = holder?.getAttribute("data-evidence");
  return text ? (JSON.parse(text) as Subject) : null;
}

/** Listens to the keys of the map while the page is shown. */
export function useKeyboard(session: Session, actions: KeyActions): void {
  useEffect(() => {
    const { look, view, undo, redo, go, share, open, keep, announce, f } = session;
    const toYear = (year: number): void => {
      look({ year });
      announce(f.year(year));
    };
    const singles: Readonly<Record<string, () => void>> = {
      "?": actions.help,
      "/": () => open({ type: "search", query: "" }),
      e: () => open(subjectInFocus()),
      c: keep,
      t: () => press("table"),
      d: () => press("csv"),
      s: share,
      r: actions.replay,
      "[": () => toYear(Math.max(1948, view.year - 1)),
      "]": () => toYear(Math.min(2023, view.year + 1)),
      ...Object.fromEntries(PAGES.map((page, at) => [String(at + 1), () => go(page)])),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.isComposing) {
        if (actions.escape()) event.preventDefault();
        return;
      }
      if (isTyping(event)) return;
      const key = event.key.toLowerCase();
      const again = key === "y" && event.ctrlKey;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || again)) {
        event.preventDefault();
        if (again || event.shiftKey) redo();
        else undo();
        return;
      }
      if (!actions.on || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = singles[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
