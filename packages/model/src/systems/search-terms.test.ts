import { expect, test } from "vitest";
import { engineers } from "./search-terms.ts";

test("technology is taken over at the full pace where enough people can read it, in proportion where they cannot", () => {
  expect([engineers(0, 0.08), engineers(0.02, 0.08), engineers(0.2, 0.08)]).toEqual([0, 0.25, 1]);
});
