import { join } from "node:path";
import { compileFolder } from "@kigyo/evidence";
import { afterAll, expect, test } from "vitest";
import { scenarioWith } from "./fixtures/fixture-run.ts";
import { windowMean } from "./indicators/score.ts";
import { drawMember } from "./member.ts";
import { resolveScenario } from "./resolve.ts";
import { runModel, type RunResult } from "./run.ts";
import { FULL_SPREAD } from "./scenario.ts";

const inputs = compileFolder(join(import.meta.dirname, "../../../evidence"));
const MEMBERS = 3;
/** Half a century after the two part: concentration and newness of innovators take decades to tell. */
const WINDOW = [1985, 2000] as const;

function ensemble(type: "mark1" | "mark2"): RunResult[] {
  const scenario = resolveScenario(inputs, scenarioWith([{ "ideal-type": type }], WINDOW[1]), {});
  return Array.from({ length: MEMBERS }, (_, number) =>
    runModel(inputs, scenario, drawMember(inputs, 1, number, FULL_SPREAD)),
  );
}

const mark2 = ensemble("mark2");
const mark1 = ensemble("mark1");
const seen: string[] = [];
afterAll(() => console.log(`Ideal types, ${WINDOW.join("-")}:\n${seen.join("\n")}`));

/** In a Mark I economy innovators are spread and new, young firms live on equity, and people move. */
test.each([
  ["innovation.dispersed-share", 1],
  ["innovation.new-share", 1],
  ["finance.young-equity-share", 1],
  ["tenure.mean", -1],
] as const)(
  "on %s the two ideal types stand apart by more than their members' spread",
  (id, sign) => {
    const two = mark2.map((run) => sign * windowMean(run, id, WINDOW));
    const one = mark1.map((run) => sign * windowMean(run, id, WINDOW));
    const plain = (values: number[]): string =>
      values.map((value) => (sign * value).toFixed(2)).join(" ");
    const line = `${id}: Mark II ${plain(two)}, Mark I ${plain(one)}`;
    seen.push(line);
    expect(Math.min(...one), `${line}`).toBeGreaterThan(Math.max(...two));
  },
  60_000,
);
