import { expect, test } from "vitest";
import type { CatalogueSource } from "./catalogue.ts";
import { placeInWords, referenceLine, toBibtex, toCsl } from "./cite.ts";

const SOURCE: CatalogueSource = {
  id: "smith-1970",
  title: { en: "A Toy Paper", ja: "おもちゃの論文" },
  summary: { en: "", ja: "" },
  type: "text",
  csl: {
    type: "report",
    title: "R&D in Valleys",
    author: [
      { family: "Smith", given: "J." },
      { family: "Doe", given: "A." },
    ],
    issued: { "date-parts": [[1970, 5]] },
    publisher: "Toy Press",
    number: "7",
  },
  rights: { en: "", ja: "" },
  licence: null,
  gaps: [],
};

test("BibTeX escapes its marks and leaves out what is unknown", () => {
  expect(toBibtex(SOURCE)).toBe(
    "@techreport{smith-1970,\n  author = {Smith, J. and Doe, A.},\n  title = {{R\\&D in Valleys}},\n  year = {1970},\n  institution = {Toy Press},\n  number = {7}\n}\n",
  );
});

test("CSL-JSON carries the key as id, and a line names author, year and title", () => {
  expect(toCsl(SOURCE)).toMatchObject({ id: "smith-1970", type: "report", number: "7" });
  expect(referenceLine(SOURCE)).toBe("Smith, J.; Doe, A., 1970, R&D in Valleys");
  expect(referenceLine({ ...SOURCE, csl: { type: "chapter", title: "Japan" } })).toBe(
    "Unnamed author, n.d., Japan",
  );
});

test("a place is told in both languages", () => {
  const place = { source: "smith-1970", section: "Banks", paragraph: 3, cites: "Doe 1969" };
  expect(placeInWords(place, SOURCE)).toEqual({
    en: "A Toy Paper, “Banks”, paragraph 3 (citing Doe 1969)",
    ja: "おもちゃの論文「Banks」第3段落(Doe 1969を引用)",
  });
  expect(placeInWords({ source: "x", locator: "table 2" }, undefined).en).toBe("x: table 2");
});
