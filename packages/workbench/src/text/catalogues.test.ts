import { expect, test } from "vitest";
import { LEVERS } from "@kigyo/model/levers/index";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { DEFINITIONS_JA } from "@kigyo/figures/definitions-ja";
import { en } from "./en.ts";
import { formatsOf } from "./format.ts";
import { ja } from "./ja.ts";
import { monthIndex, monthText } from "./months.ts";
import { UNITS } from "@kigyo/figures/units";

/** Every word of a catalogue by its path; functions are called with stand-ins for their arguments. */
function words(node: unknown, path = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  if (typeof node === "function")
    return new Map([
      [
        path,
        String(
          (node as (...given: unknown[]) => unknown)(
            ...Array.from({ length: node.length }, (_, i) => i + 2),
          ),
        ),
      ],
    ]);
  return new Map(
    Object.entries(node as object).flatMap(([key, value]) => [...words(value, `${path}/${key}`)]),
  );
}

test("both languages have the same words", () => {
  expect([...words(ja).keys()].sort()).toEqual([...words(en).keys()].sort());
});

test("no Japanese word is left in English, and none is empty on one side only", () => {
  const english = words(en);
  // Names, keys and file types are written alike in both.
  const alike =
    /^(CSV|SVG|Apache-2\.0|CC BY 4\.0|npm start|Ctrl\+Z|Esc|1–4|\[ \]|\?|\/|[a-z]|\d*)$/;
  const filledElsewhere = ["/start/card/failures/1", "/start/card/version/1"];
  const left = [...words(ja)].filter(
    ([path, text]) => !alike.test(text) && text === english.get(path),
  );
  expect(left).toEqual([]);
  const empty = [...words(ja), ...english].filter(
    ([path, text]) => text === "" && !filledElsewhere.includes(path),
  );
  expect(empty).toEqual([]);
});

test("English words hold no Japanese, except names of the language and of the project", () => {
  const allowed = ["/otherLanguage", "/about/lead", "/evidence/searchHint"];
  const japanese = [...words(en)].filter(
    ([path, text]) => !allowed.includes(path) && /[\u3040-\u30ff\u4e00-\u9fff]/.test(text),
  );
  expect(japanese).toEqual([]);
});

test("every unit of the model has both languages", () => {
  const missing = [...OBSERVABLES, ...LEVERS].filter(({ unit }) => !Object.hasOwn(UNITS, unit));
  expect(missing).toEqual([]);
});

test("every definition of a recorded series has a Japanese one, and none is left over", () => {
  const english = new Set(OBSERVABLES.map(({ definition }) => definition));
  expect(Object.keys(DEFINITIONS_JA).sort()).toEqual([...english].sort());
});

test("numbers and dates are written as each language writes them", () => {
  const [english, japanese] = [formatsOf("en"), formatsOf("ja")];
  expect(english.value("per cent of GDP", 3.44)).toBe("3.4%");
  expect(english.value("per cent of yearly GDP", 0.0231)).toBe("0.023%");
  expect(english.difference("per cent of GDP", -0.34)).toBe("−0.34 points");
  expect(japanese.difference("per cent of GDP", 1.34)).toBe("+1.3ポイント");
  expect(english.value("years", 12.5)).toBe("12.5 years");
  expect(japanese.value("flotations per year", 41.2)).toBe("41件");
  expect(english.difference("flotations per year", -0.2)).toBe("0 flotations per year");
  expect(english.date("1963-07")).toBe("July 1963");
  expect(japanese.date("1963-07")).toBe("1963年7月");
  expect(japanese.date("1997")).toBe("1997年");
});

test("months count from January 1948", () => {
  expect(monthIndex("1948")).toBe(0);
  expect(monthText(monthIndex("1999-11") as number)).toBe("1999-11");
  expect(monthIndex("1999-13")).toBeUndefined();
});
