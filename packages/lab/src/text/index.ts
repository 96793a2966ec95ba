/** The words of the laboratory, in both languages: one shape, so that neither can lack a text. */
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Text } from "./shape.ts";

export type { Text } from "./shape.ts";

/** A language of the program. */
export type Language = "en" | "ja";

const catalogues: Readonly<Record<Language, Text>> = { en, ja };

/** The catalogue of a language. */
export function textOf(language: Language): Text {
  return catalogues[language];
}
