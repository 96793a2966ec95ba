/** The words of the laboratory, in both languages: one shape, so that neither can lack a text. */
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** A language of the program. */
export type Language = "en" | "ja";

type Widened<T> = T extends string
  ? string
  : T extends (...words: infer A) => string
    ? (...words: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every text that the laboratory and the command line can say. */
export type Text = Widened<typeof en>;

const catalogues: Readonly<Record<Language, Text>> = { en, ja };

/** The catalogue of a language. */
export function textOf(language: Language): Text {
  return catalogues[language];
}
