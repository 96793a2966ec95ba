import { expect, test } from "vitest";
import { textOf } from "../../text/index.ts";
import { oneLanguage } from "./show.ts";

test("pairs of words are shown in one language, wherever they stand", () => {
  const given = {
    reason: { en: "why", ja: "理由" },
    list: [{ title: { en: "a", ja: "い" } }],
    n: null,
  };
  expect(oneLanguage(given, textOf("ja"))).toEqual({
    reason: "理由",
    list: [{ title: "い" }],
    n: null,
  });
  expect(oneLanguage(given, textOf("en"))).toEqual({
    reason: "why",
    list: [{ title: "a" }],
    n: null,
  });
});
