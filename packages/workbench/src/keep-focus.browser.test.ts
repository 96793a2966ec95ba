import { afterEach, expect, test } from "vitest";
import { landing } from "./keep-focus.ts";

afterEach(() => document.body.replaceChildren());

function trailFrom(selector: string): Element[] {
  const trail: Element[] = [];
  for (let at = document.querySelector(selector); at; at = at.parentElement) trail.push(at);
  return trail;
}

function show(markup: string): void {
  document.body.innerHTML = markup;
}

test("a row that is taken out hands the focus to the heading of what it stood in", () => {
  show(`<main><h1>Page</h1><section><h2>Changes</h2><ul><li><button id="gone">x</button></li></ul>
    </section></main>`);
  const trail = trailFrom("#gone");
  document.querySelector("li")?.remove();
  expect(landing(trail)?.textContent).toBe("Changes");
  document.querySelector("section")?.remove();
  expect(landing(trail)?.textContent).toBe("Page");
});

test("a button switched off hands the focus to its neighbour; nothing hidden or off gets it", () => {
  show(`<main><h1>Page</h1><div><button id="undo" disabled>Undo</button>
    <button hidden>Hidden</button><button id="redo">Redo</button></div></main>`);
  expect(landing(trailFrom("#undo"))?.id).toBe("redo");
  document.querySelector("#redo")?.setAttribute("disabled", "");
  expect(landing(trailFrom("#undo"))?.textContent).toBe("Page");
});

test("where nothing is left there is no landing", () => {
  show("<button id='only'>x</button>");
  const trail = trailFrom("#only");
  document.body.replaceChildren();
  expect(landing(trail)).toBeNull();
});
