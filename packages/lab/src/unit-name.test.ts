import { expect, test } from "vitest";
import { textOf } from "./text/index.ts";
import { unitName } from "./unit-name.ts";

test("a unit stands in the reader's language, as it is where it has no Japanese name", () => {
  expect(unitName("per cent of labour force", textOf("en"))).toBe("per cent of labour force");
  expect(unitName("per cent of labour force", textOf("ja"))).toContain("労働力人口");
  expect(unitName("widgets", textOf("ja"))).toBe("widgets");
});
