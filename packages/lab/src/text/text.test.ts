import { expect, test } from "vitest";
import { textOf } from "./index.ts";

/** Every text of a catalogue by its path; functions are called with stand-ins. */
function textsOf(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const stand = { done: 1, total: 2, rate: "3", left: "4", failed: 5, en: "en", ja: "日本語" };
    const takesRecord = path.endsWith("progress") || path.endsWith("pick");
    const said: unknown = takesRecord ? node(stand) : node("set", "b", "3", "d");
    return [[path, String(said)]];
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const english = new Map(textsOf(textOf("en")));
const japanese = new Map(textsOf(textOf("ja")));
/** Texts that pass on what others say, or hold only symbols. */
const THE_SAME = /(refused|refusedHint|problems|heads\.\d|Heads\.\d)$/;

test("both languages have the same texts", () => {
  expect([...japanese.keys()]).toEqual([...english.keys()]);
});

test("Japanese texts are Japanese, English texts are not", () => {
  for (const [path, said] of japanese) {
    if (!THE_SAME.test(path)) expect([path, /[ぁ-んァ-ヶ一-龠]/.test(said)]).toEqual([path, true]);
  }
  for (const [path, said] of english)
    expect([path, /[ぁ-んァ-ヶ一-龠]/.test(said)]).toEqual([path, false]);
});
