import { expect, test } from "vitest";
import { suggestion } from "./suggestion.ts";

test("a part of a name, a misspelt name, a stranger", () => {
  const known = ["angel-tax-1997", "mothers-1999", "baseline"];
  expect(suggestion("mothers", known)).toBe("mothers-1999");
  expect(suggestion("angel-tax-1979", known)).toBe("angel-tax-1997");
  expect(suggestion("zzzz", known)).toBeUndefined();
});
