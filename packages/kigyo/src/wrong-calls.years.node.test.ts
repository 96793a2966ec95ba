import { expect, test } from "vitest";
import { compare, ensemble, loadEvidence, scenario } from "./index.ts";

const evidence = loadEvidence();
const SHORT = { scale: 4000, to: 1949 };

test("an ensemble of nothing is refused", () => {
  const history = scenario("baseline", evidence, SHORT);
  expect(() => ensemble([], evidence)).toThrow("at least one scenario");
  for (const members of [0, -1, 1.5])
    expect(() => ensemble([history], evidence, { members })).toThrow(`"members" is ${members}`);
});

test("a comparison names a scenario or a window that is not there", async () => {
  const worlds = ["baseline", "mark1"].map((name) => scenario(name, evidence, SHORT));
  const finished = await ensemble(worlds, evidence, { members: 2, threads: 1 }).finished;
  expect(() => compare(finished, "baseline", "mark2")).toThrow(
    /no scenario "mark2".*baseline, mark1/,
  );
  expect(() => compare(finished, "baseline", "mark1", { window: [1991, 2023] })).toThrow(
    "The window 1991–2023 does not lie inside the run, which goes from 1948 to 1949.",
  );
  const differing = compare(finished, "baseline", "mark1");
  expect(differing.some(({ difference }) => Number.isFinite(difference))).toBe(true);
});
