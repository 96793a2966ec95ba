import { expect, test } from "vitest";
import { DEFAULT_SCALES, readScales } from "./scale-report.ts";

test("scales are read with their members, the reference first", () => {
  expect(readScales("1000:30, 250:30,100:8")).toEqual([
    { scale: 1000, members: 30 },
    { scale: 250, members: 30 },
    { scale: 100, members: 8 },
  ]);
  expect(readScales("1000:30,4000:30,250:30,100:30")).toEqual(DEFAULT_SCALES);
});

test.each(["1000:30", "1000:30,1000:20", "1000,250", "5000:30,250:30", "1000:1,250:30"])(
  "%s is no list of scales to compare",
  (word) => {
    expect(() => readScales(word)).toThrow(/1000:30|two different/);
  },
);
