import { expect, test } from "vitest";
import { shortNumber, signedNumber } from "./format.ts";

test("four digits, no needless zeros, a dash for nothing", () => {
  expect(shortNumber(3.14159)).toBe("3.142");
  expect(shortNumber(12345.6)).toBe("12346");
  expect(shortNumber(5)).toBe("5");
  expect(shortNumber(0.05)).toBe("0.05");
  expect(shortNumber(100)).toBe("100");
  expect(shortNumber(Number.NaN)).toBe("–");
  expect(signedNumber(0.25)).toBe("+0.25");
  expect(signedNumber(-2)).toBe("-2");
});
