import { expect, test } from "vitest";
import { runSchedule, type System } from "./schedule.ts";

const note = (name: string): System<string[]> => ({
  name,
  plain: `Writes down ${name}.`,
  run: (log, quarter) => void log.push(`${name} ${quarter}`),
});
const systems = [note("earn"), note("spend")];

test("systems run in order, quarter by quarter, the last quarter left out", () => {
  const log: string[] = [];
  runSchedule(systems, log, -1, 1);
  expect(log).toEqual(["earn -1", "spend -1", "earn 0", "spend 0"]);
});

test("a disabled system leaves no trace and the others stay", () => {
  const log: string[] = [];
  runSchedule(systems, log, 0, 2, { disabled: new Set(["earn"]) });
  expect(log).toEqual(["spend 0", "spend 1"]);
});

test("a misspelt ablation is refused", () => {
  expect(() => runSchedule(systems, [], 0, 1, { disabled: new Set(["ern"]) })).toThrow(
    'No system is named "ern". There are: earn, spend.',
  );
});

test("two systems of one name are refused", () => {
  expect(() => runSchedule([note("earn"), note("earn")], [], 0, 1)).toThrow(
    'Two systems are named "earn".',
  );
});

test("each quarter is told after it ran", () => {
  const log: string[] = [];
  runSchedule(systems, log, 0, 2, { onQuarter: (quarter) => log.push(`end ${quarter}`) });
  expect(log).toEqual(["earn 0", "spend 0", "end 0", "earn 1", "spend 1", "end 1"]);
});

test("a signal stops the run between quarters with its reason", () => {
  const log: string[] = [];
  const controller = new AbortController();
  const stop = (quarter: number) => {
    if (quarter === 1) controller.abort(new Error("enough"));
  };
  expect(() =>
    runSchedule(systems, log, 0, 9, { signal: controller.signal, onQuarter: stop }),
  ).toThrow("enough");
  expect(log.at(-1)).toBe("spend 1");
});
