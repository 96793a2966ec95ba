/** The language of a call, before anything is parsed. */
import type { Language } from "../text/index.ts";

/** The language that raw arguments or the environment ask for. */
export function languageOf(words: readonly string[]): Language {
  const at = words.indexOf("--lang");
  const joined = words.find((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  const asked = at >= 0 ? words[at + 1] : joined;
  const usual = process.env.LANG?.startsWith("ja") ? "ja" : "en";
  return (asked ?? process.env.KIGYO_LANG ?? usual) === "ja" ? "ja" : "en";
}
