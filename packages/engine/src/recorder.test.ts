import { expect, test } from "vitest";
import { createRecorder } from "./recorder.ts";

test("values lie series by series", () => {
  const recorder = createRecorder(["gdp", "prices"], 3);
  recorder.set(0, 2, 5);
  recorder.set(1, 0, 7);
  expect([...recorder.values]).toEqual([0, 0, 5, 7, 0, 0]);
  expect([...recorder.series(1)]).toEqual([7, 0, 0]);
});

test("a series is a view", () => {
  const recorder = createRecorder(["gdp"], 2);
  const series = recorder.series(0);
  recorder.set(0, 1, 4);
  expect(series[1]).toBe(4);
});

test("minus zero is kept as zero", () => {
  const recorder = createRecorder(["gdp"], 1);
  recorder.set(0, 0, -0);
  expect(Object.is(recorder.values[0], 0)).toBe(true);
});

test.each([NaN, Infinity, -Infinity])("%s is refused by the name of its series", (value) => {
  const recorder = createRecorder(["gdp", "prices"], 4);
  expect(() => recorder.set(1, 3, value)).toThrow(`Series "prices" became ${value} at quarter 3.`);
});

test("places that do not exist are refused", () => {
  const recorder = createRecorder(["gdp"], 2);
  expect(() => recorder.set(0, 2, 1)).toThrow(RangeError);
  expect(() => recorder.set(1, 0, 1)).toThrow(RangeError);
  expect(() => recorder.set(0, -1, 1)).toThrow(RangeError);
  expect(() => recorder.series(1)).toThrow(RangeError);
});

test("a name may stand only once", () => {
  expect(() => createRecorder(["gdp", "gdp"], 1)).toThrow('"gdp" is named twice');
});
