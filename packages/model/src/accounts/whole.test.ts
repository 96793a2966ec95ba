import { expect, test } from "vitest";
import { wholeAmount } from "./whole.ts";

test.each([0, 0.4, 0.5, 1.5, 2.5, 1e12 + 0.5, 2 ** 51 + 0.5, 1 / 3, 0.6, 3.4999999999999996])(
  "%f and its opposite are rounded as Math.round does",
  (value) => {
    expect(wholeAmount(value)).toBe(Math.round(value));
    // Nought has one sign here, Math.round has two.
    expect(wholeAmount(-value)).toBe(Math.round(-value) + 0);
  },
);
