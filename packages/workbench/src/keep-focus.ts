/** A place for the keyboard to go on from where the control in focus is taken away or switched off. */
import { useEffect } from "react";

const CONTROLS = "button, a[href], input, select, textarea, summary, [tabindex='0']";

/**
 * Where the focus goes when the first element of a trail (the others are its ancestors, nearest
 * first) is gone: the heading of the nearest part that is still there, else a control in it.
 */
export function landing(trail: readonly Element[]): HTMLElement | null {
  for (const part of trail.slice(1)) {
    if (!part.isConnected) continue;
    for (const wanted of ["h1, h2, h3", CONTROLS]) {
      const found = [...part.querySelectorAll<HTMLElement>(wanted)].find(
        (one) => !one.matches(":disabled") && one.checkVisibility(),
      );
      if (found) return found;
    }
  }
  return null;
}

function trailOf(element: Element): Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) trail.push(at);
  return trail;
}

/** Watches the page, so that no control has to think of who loses it. */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: readonly Element[] = [];
    const remember = (): void => {
      const { activeElement } = document;
      trail = activeElement && activeElement !== document.body ? trailOf(activeElement) : [];
    };
    // Who presses beside every control lets go of the focus on purpose.
    const letGo = (): void => {
      trail = [];
    };
    const check = (): void => {
      const [last] = trail;
      if (!last) return;
      const { activeElement } = document;
      const gone = !last.isConnected && (!activeElement || activeElement === document.body);
      if (!gone && !last.matches(":disabled")) return;
      const place = landing(trail);
      if (!place) return;
      if (place.matches("h1, h2, h3")) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    };
    remember();
    const observer = new MutationObserver(check);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["disabled"],
    });
    addEventListener("focusin", remember);
    addEventListener("pointerdown", letGo, true);
    return () => {
      observer.disconnect();
      removeEventListener("focusin", remember);
      removeEventListener("pointerdown", letGo, true);
    };
  }, []);
}
