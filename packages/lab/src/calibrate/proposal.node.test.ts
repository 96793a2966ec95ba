import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { Fault } from "../fault.ts";
import { inProject } from "../project.ts";
import { fitEmulators } from "./emulator.ts";
import type { Emulator } from "./emulator.ts";
import { freeParameters, reach } from "./free-parameters.ts";
import type { FreeParameter } from "./free-parameters.ts";
import { movedMagnitude, movesTo, settledCentre } from "./proposal.ts";

const japan = readCountry(inProject("evidence"));

function parameter(low: number, central: number, high: number, unit = "per unit"): FreeParameter {
  const stated = { low, central, high };
  const named = { id: `p.${central}`, title: { en: "p", ja: "p" }, unit, file: "records.yaml" };
  return { ...named, stated, width: high - low, ...reach(stated, unit) };
}

test("free are stated assumptions; families are chosen by their first word", () => {
  const all = freeParameters(japan, {});
  const names = all.map(({ id }) => id);
  expect(names).toContain("land.momentum");
  // Its record cites a source.
  expect(names).not.toContain("control.stake");
  const land = freeParameters(japan, { only: ["land.*"], except: ["land.pull"] });
  expect(land.map(({ id }) => id)).toEqual(
    names.filter((name) => name.startsWith("land.") && name !== "land.pull"),
  );
});

test.each([
  [{ only: ["land.momentun"] }, "unknown-parameter"],
  [{ except: ["sea.*"] }, "unknown-parameter"],
  [{ only: ["control.stake"] }, "sourced-parameter"],
  [{ only: ["land.*"], except: ["land.*"] }, "nothing-free"],
])("%j is refused", (choice, code) => {
  try {
    freeParameters(japan, choice);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    expect((error as Fault).parts).toMatchObject({ exit: 3, code });
  }
});

test("bounds keep the sign, and a share within one; the stated centre lies within them", () => {
  expect(parameter(1, 2, 4).bounds).toEqual([0.4, 5.5]);
  expect(parameter(10, 11, 12).bounds).toEqual([9, 13]);
  expect(parameter(-0.7, -0.5, -0.3).bounds[1]).toBeCloseTo(-0.12);
  expect(parameter(0, 0.5, 1, "share").bounds).toEqual([0, 1]);
  expect(parameter(3, 5, 7, "share per log point").bounds).toEqual([0.4 * 3, 9]);
  expect(parameter(-1, 0, 1).bounds).toEqual([-2, 2]);
  for (const { stated, bounds, limits } of freeParameters(japan, {})) {
    expect(bounds[0] <= stated.central && stated.central <= bounds[1]).toBe(true);
    expect(limits[0] <= stated.low && stated.high <= limits[1]).toBe(true);
    expect(Math.sign(bounds[0]) * Math.sign(stated.low) >= 0).toBe(true);
  }
});

test("a range moves with its centre and is cut only where its sign or unit allows no more", () => {
  expect(movedMagnitude(parameter(0.24, 0.3, 0.36), 0.35)).toEqual({
    to: { low: 0.29, central: 0.35, high: 0.41 },
    cut: false,
  });
  expect(movedMagnitude(parameter(0.005, 0.015, 0.03), 0.0059)).toEqual({
    to: { low: 0.002, central: 0.0059, high: 0.0209 },
    cut: true,
  });
  expect(movedMagnitude(parameter(0.6, 0.8, 1, "share"), 0.9).to).toEqual({
    low: 0.7,
    central: 0.9,
    high: 1,
  });
});

test("small moves are taken back, others rounded to a fiftieth of the range at most, within bounds", () => {
  const free = [parameter(0.1, 0.2, 0.3), parameter(1, 2, 4), parameter(300, 400, 500)];
  expect(settledCentre(free, [0.224, 2.434_567, 461.7])).toEqual([0.2, 2.43, 462]);
  for (const one of freeParameters(japan, {})) {
    for (const end of one.bounds) {
      const [settled] = settledCentre([one], [end]);
      expect(settled >= one.bounds[0] && settled <= one.bounds[1]).toBe(true);
      expect(Math.abs(settled - end)).toBeLessThanOrEqual(one.width / 50);
      const { to } = movedMagnitude(one, settled);
      expect(to.low <= to.central && to.central <= to.high).toBe(true);
    }
  }
});

test("a move is credited with what taking it back would lose", () => {
  const free = [parameter(1, 2, 3), parameter(4, 5, 6)];
  const places = [-1, -0.5, 0, 0.5, 1].flatMap((a) => [-1, 0, 1].map((b) => [a, b]));
  // Two half widths off at the start; only the first parameter moves the row.
  const [emulator] = fitEmulators(places, [places.map(([a]) => 2 - 2 * a)]);
  const emulators = new Map([["row", emulator as Emulator]]);
  const moves = movesTo(free, [4, 5.5], emulators, 4);
  expect(moves.map(({ id }) => id)).toEqual(["p.2", "p.5"]);
  expect(moves[0]).toMatchObject({ widths: 1, atBound: true, strongest: { row: "row" } });
  expect(moves[0].gain).toBeCloseTo(1.5, 1);
  expect(Math.abs(moves[1].gain)).toBeLessThan(0.01);
});
