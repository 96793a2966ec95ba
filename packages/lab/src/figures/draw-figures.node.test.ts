import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { Fault } from "../fault.ts";
import { inProject } from "../project.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import { storedFixture } from "../../test-fixtures/stored-experiment.ts";
import { textOf } from "../text/index.ts";
import { drawFigures } from "./draw-figures.ts";
import { onPaper } from "./paper.ts";

const country = readCountry(inProject("evidence"));
const speech = (lang: "en" | "ja") => ({ text: textOf(lang), lang });
let stored: StoredExperiment;
let few: StoredExperiment;

beforeAll(async () => {
  stored = await storedFixture(["mark2", "other", "baseline", "mark1"], 5);
  few = await storedFixture(["other"], 2);
});
afterAll(() => {
  rmSync(stored.folder, { recursive: true });
  rmSync(few.folder, { recursive: true });
});

/** The fault of a promise, or a failure of the test where there is none. */
async function faultOf(work: Promise<unknown>): Promise<Fault["parts"]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return (error as Fault).parts;
}

test("one figure for each series and one of the scores, history first, the same bytes each time", async () => {
  const request = { observables: ["entry.rate", "gdp.growth"] };
  const drawn = await drawFigures(stored, country, request, speech("en"));
  expect([...drawn.files.keys()]).toEqual([
    "entry-rate.en.svg",
    "gdp-growth.en.svg",
    "scores.en.svg",
  ]);
  expect(drawn.arms).toEqual(["baseline", "other"]);
  expect(drawn.scored).toBe(true);
  const again = await drawFigures(stored, country, request, speech("en"));
  expect([...again.files]).toEqual([...drawn.files]);
});

test.each(["en", "ja"] as const)(
  "each is sound XML with a title and a description in its language, and needs nothing else: %s",
  async (lang) => {
    const drawn = await drawFigures(stored, country, {}, speech(lang));
    for (const content of drawn.files.values()) {
      const root = new DOMParser().parseFromString(content, "image/svg+xml").documentElement;
      expect(root.getAttribute("role")).toBe("img");
      expect(root.getAttribute("lang")).toBe(lang);
      expect(root.querySelector("title")?.textContent).not.toBe("");
      const words = root.querySelector("desc")?.textContent ?? "";
      expect(/[ぁ-んァ-ヶ一-龠]/.test(words)).toBe(lang === "ja");
      expect(content).toContain(stored.manifest.fingerprint);
      expect(content).toContain("sans-serif");
      expect(content).not.toMatch(/NaN|undefined|<style|href=|url\((?!#)/);
    }
  },
);

test("a band from five members on, single runs below; what was observed stands beside both", async () => {
  const banded = await drawFigures(stored, country, { observables: ["gdp.growth"] }, speech("en"));
  expect(banded.files.get("gdp-growth.en.svg")).toContain("band: eight in ten members");
  expect(banded.files.get("gdp-growth.en.svg")).toContain("Observed: World Development Indicators");
  const single = await drawFigures(few, country, { observables: ["gdp.growth"] }, speech("en"));
  expect(single.files.get("gdp-growth.en.svg")).toContain("thin lines: single members");
  expect(single.scored).toBe(false);
  expect(single.files.get("scores.en.svg")).toContain("no runs of the ideal types");
});

test("a series or scenario that is not there is told with the nearest one", async () => {
  const series = await faultOf(
    drawFigures(stored, country, { observables: ["gdp.grwth"] }, speech("en")),
  );
  expect([series.exit, series.hint?.(textOf("en"))]).toEqual([3, 'Did you mean "gdp.growth"?']);
  const arm = await faultOf(drawFigures(stored, country, { arms: ["basline"] }, speech("en")));
  expect([arm.exit, arm.hint?.(textOf("en"))]).toEqual([3, 'Did you mean "baseline"?']);
});

test("a cut file is told by its name", async () => {
  const cut = await storedFixture(["baseline"], 1);
  const { file } = cut.manifest.runs[0];
  writeFileSync(join(cut.folder, file), "PAR1");
  const fault = await faultOf(drawFigures(cut, country, {}, speech("en")));
  rmSync(cut.folder, { recursive: true });
  expect([fault.exit, fault.where]).toEqual([3, join(cut.folder, file)]);
});

test("the document to draw on is put away, also after a fault", () => {
  const world = globalThis as { document?: unknown };
  const before = world.document;
  expect(onPaper(() => typeof world.document)).toBe("object");
  expect(() =>
    onPaper(() => {
      throw new RangeError("no ink");
    }),
  ).toThrow("no ink");
  expect(world.document).toBe(before);
});
