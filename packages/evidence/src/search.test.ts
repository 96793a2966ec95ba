import { expect, test } from "vitest";
import type { Catalogue, CatalogueRecord } from "./catalogue.ts";
import { parseQuery } from "./search-query.ts";
import { createSearch } from "./search.ts";

function record(fields: Partial<CatalogueRecord> & { id: string }): CatalogueRecord {
  return {
    kind: "policy",
    title: { en: fields.id, ja: fields.id },
    summary: { en: "", ja: "" },
    grade: "B",
    status: "in-force",
    evidence: [{ source: "paper", section: "Finance", paragraph: 1 }],
    related: [],
    from: null,
    to: null,
    observedTo: null,
    dimensions: [],
    actors: [],
    detail: {},
    ...fields,
  };
}

const RECORDS = [
  record({
    id: "angel-tax-1997",
    title: { en: "Angel tax", ja: "エンジェル税制" },
    summary: {
      en: "Relief for people who put money into new firms.",
      ja: "起業への投資に対する減税。",
    },
    from: 1997,
    dimensions: ["finance"],
    actors: ["tax-agency"],
    detail: { direction: 2 },
  }),
  record({
    id: "permanent-employment",
    kind: "institution",
    title: { en: "Permanent employment", ja: "終身雇用" },
    summary: {
      en: "Long service and pensions that stay behind.",
      ja: "長期勤続と持ち運べない年金。",
    },
    status: "ended",
    grade: "C",
    from: 1950,
    to: 1995,
    dimensions: ["employment"],
    detail: { direction: -2 },
  }),
  record({
    id: "tax-agency",
    kind: "organisation",
    title: { en: "National Tax Agency", ja: "国税庁" },
    detail: {
      names: { en: "National Tax Agency", ja: "国税庁", reading: "こくぜいちょう", short: ["NTA"] },
    },
  }),
];

const CATALOGUE: Catalogue = {
  format: "kigyo/catalogue/1",
  country: "japan",
  evidenceHash: "",
  sources: [],
  records: RECORDS,
  levers: {
    "equity.angel-relief": [
      {
        provision: "angel-tax-1997",
        kind: "policy",
        mode: "set",
        value: { low: 0, central: 0, high: 0 },
        phaseIn: 0,
        reason: { en: "" },
      },
    ],
  },
};

const search = createSearch(CATALOGUE);
const find = (query: string): string[] => search(query).map((hit) => hit.record.id);

test.each([
  ["English", "angel tax"],
  ["capitals and the beginning of a word", "ANG relief"],
  ["a swapped letter", "angle tax"],
  ["katakana", "エンジェル"],
  ["half-width katakana", "ｴﾝｼﾞｪﾙ"],
  ["hiragana for katakana", "えんじぇる"],
  ["romaji of katakana", "enjeru"],
  ["kanji", "減税"],
  ["kana for kanji", "げんぜい"],
  ["romaji for kanji", "genzei"],
  ["romaji with a long vowel", "kigyō toushi"],
])("finds the angel tax by %s", (_, query) => {
  expect(find(query)[0]).toBe("angel-tax-1997");
});

test("finds kanji by kana and romaji, and forgives a wrong letter", () => {
  for (const query of [
    "終身雇用",
    "しゅうしんこよう",
    "shushin koyo",
    "shuushinkoyou",
    "permanant employmet",
  ]) {
    expect(find(query)[0]).toBe("permanent-employment");
  }
});

test("finds a body by kanji, reading, romaji and short name", () => {
  for (const query of ["国税庁", "こくぜいちょう", "kokuzeicho", "NTA"])
    expect(find(query)).toContain("tax-agency");
});

test("filters by kind, year, dimension, lever, status, grade, actor, source and direction", () => {
  expect(find("kind:institution")).toEqual(["permanent-employment"]);
  expect(find("year:1960")).toEqual(["permanent-employment"]);
  expect(find("year:2005 dimension:finance")).toEqual(["angel-tax-1997"]);
  expect(find("lever:equity.angel-relief")).toEqual(["angel-tax-1997"]);
  expect(find("status:ended grade:c")).toEqual(["permanent-employment"]);
  expect(find("actor:nta")).toEqual(["angel-tax-1997"]);
  expect(find("actor:国税庁")).toEqual(["angel-tax-1997"]);
  expect(find("direction:mark1")).toEqual(["angel-tax-1997"]);
  expect(find("source:nowhere")).toEqual([]);
});

test("all words must be found, nothing is invented, and an empty search lists everything", () => {
  expect(find("angel pensions")).toEqual([]);
  expect(find("xylophone")).toEqual([]);
  expect(find("")).toHaveLength(3);
  expect(search("", 2)).toHaveLength(2);
});

test("a colon that names no filter is ordinary text", () => {
  expect(parseQuery("note: kind:policy year:soon")).toEqual({
    kind: "policy",
    text: "note: year:soon",
  });
});
