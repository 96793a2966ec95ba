/** The shape that the words of every language have: that of English. */
import type { en } from "./en.ts";

type Widened<T> = T extends string
  ? string
  : T extends (...words: infer A) => string
    ? (...words: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every text that the laboratory and the command line can say. */
export type Text = Widened<typeof en>;
