import { expect, test } from "vitest";
import type { Catalogue, CatalogueRecord } from "@kigyo/evidence/catalogue";
import { NO_FILTER } from "../state/view.ts";
import { indexCatalogue } from "./catalogue.ts";
import { decadesOf, decimalYear, filterMeasures, isPlan } from "./measures.ts";

function policy(
  id: string,
  from: string,
  detail: object = {},
  rest: Partial<CatalogueRecord> = {},
): CatalogueRecord {
  return {
    id,
    kind: "policy",
    title: { en: "Angel tax relief", ja: "エンジェル税制" },
    summary: { en: "", ja: "" },
    grade: "B",
    status: "in-force",
    evidence: [],
    related: [],
    from: Number(from.slice(0, 4)),
    to: null,
    observedTo: null,
    dimensions: ["finance"],
    actors: ["METI"],
    detail: { dates: { "in-force": from }, instrument: "tax", changes: [], ...detail },
    ...rest,
  };
}

const meti: CatalogueRecord = {
  ...policy("meti", "2001"),
  kind: "organisation",
  detail: { names: { en: "METI", ja: "経済産業省", reading: "けいざいさんぎょうしょう" } },
};
const catalogue: Catalogue = {
  format: "kigyo/catalogue/1",
  country: "japan",
  evidenceHash: "x",
  sources: [],
  records: [
    policy("angel-tax-1997", "1997-04"),
    policy(
      "visa-2015",
      "2015",
      { instrument: "visa" },
      { dimensions: ["employment"], title: { en: "Visa", ja: "ビザ" } },
    ),
    policy("goal", "2022", {}, { status: "target" }),
    meti,
  ],
  levers: {},
};
const index = indexCatalogue(catalogue);
const ids = (filter: Partial<typeof NO_FILTER>) =>
  filterMeasures(index.measures, { ...NO_FILTER, ...filter }, index).map(({ record }) => record.id);

test("filters narrow one after another", () => {
  expect(ids({})).toEqual(["angel-tax-1997", "visa-2015", "goal"]);
  expect(ids({ dimensions: ["employment"] })).toEqual(["visa-2015"]);
  expect(ids({ instruments: ["tax"] })).toEqual(["angel-tax-1997", "goal"]);
  expect(ids({ decades: [1990] })).toEqual(["angel-tax-1997"]);
  expect(ids({ decades: [1990], instruments: ["visa"] })).toEqual([]);
});

test("typed words are found in either language, by actor and by year, forgiving width and case", () => {
  expect(ids({ text: "エンジェル" })).toEqual(["angel-tax-1997", "goal"]);
  expect(ids({ text: "ANGEL 1997" })).toEqual(["angel-tax-1997"]);
  expect(ids({ text: "経済産業省" })).toHaveLength(3);
  expect(ids({ text: "けいざい" })).toHaveLength(3);
});

test("dates, decades and plans", () => {
  expect(decimalYear("1997-07")).toBe(1997.5);
  expect(decadesOf(index.measures)).toEqual([1990, 2010, 2020]);
  expect(index.measures.map(isPlan)).toEqual([false, false, true]);
});
