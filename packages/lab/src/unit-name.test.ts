import { expect, test } from "vitest";
import { textOf } from "./text/index.ts";
import { recordedUnit, unitName } from "./unit-name.ts";

test("a unit stands in the reader's language, as it is where it has no Japanese name", () => {
  expect(unitName("per cent of labour force", textOf("en"))).toBe("per cent of labour force");
  expect(unitName("per cent of labour force", textOf("ja"))).toContain("労働力人口");
  expect(unitName("widgets", textOf("ja"))).toBe("widgets");
});

test("a flow recorded by the quarter is yearly where its values are", () => {
  const flow = "trillion yen of 2015, per quarter";
  expect(unitName(flow, textOf("en"))).toBe("trillion yen of 2015, per year");
  expect(recordedUnit(flow, textOf("en"))).toBe(flow);
  expect(unitName(flow, textOf("ja"))).toBe("兆円(2015年価格、年)");
  expect(recordedUnit(flow, textOf("ja"))).toBe("兆円(2015年価格、四半期)");
  expect(recordedUnit("inventions per quarter", textOf("ja"))).toBe("件/四半期");
});
