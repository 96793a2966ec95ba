import { expect, test } from "vitest";
import { textOf } from "../text/index.ts";
import { progressLine } from "./progress.ts";

test("rate and time left count only what was done now", () => {
  const progress = { total: 40, done: 20, reused: 10, failed: 0 };
  expect(progressLine(progress, 5, textOf("en"))).toBe(
    "20 of 40 runs, 2.0 per second, about 10 s left",
  );
  expect(progressLine({ ...progress, failed: 2 }, 5, textOf("ja"))).toContain("失敗2回");
  const fresh = { total: 4, done: 0, reused: 0, failed: 0 };
  expect(progressLine(fresh, 1, textOf("en"))).toBe("0 of 4 runs");
});
