import { unitOf } from "@kigyo/figures/units";
import type { Text } from "./text/index.ts";

/** A unit of yearly values as the reader's language names it; one without a Japanese name stays as it is. */
export function unitName(unit: string, text: Pick<Text, "pick">): string {
  return text.pick({ en: unit, ja: unitOf(unit).ja });
}
