/** Units in the reader's language; one without a Japanese name stays as it is. */
import { unitOf } from "@kigyo/figures/units";
import type { Text } from "./text/index.ts";

const QUARTERLY = /per quarter$/;

/** The unit of yearly values: of a flow recorded by the quarter, that of a whole year. */
export function unitName(unit: string, text: Pick<Text, "pick">): string {
  const { en, ja } = unitOf(unit);
  return text.pick({ en: QUARTERLY.test(unit) ? en : unit, ja });
}

/** The unit of values as they are recorded, quarter by quarter. */
export function recordedUnit(unit: string, text: Pick<Text, "pick">): string {
  const { ja } = unitOf(unit);
  return text.pick({
    en: unit,
    ja: QUARTERLY.test(unit) ? ja.replace(/年(\)?)$/, "四半期$1") : ja,
  });
}
