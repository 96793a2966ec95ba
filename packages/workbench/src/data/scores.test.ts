import { expect, test } from "vitest";
import type { Catalogue, CatalogueRecord } from "@kigyo/evidence/catalogue";
import { indexCatalogue } from "./catalogue.ts";
import { channelScores } from "./scores.ts";

function score(dimension: string, from: number, value: number): CatalogueRecord {
  const words = { en: dimension, ja: dimension };
  return {
    id: `${dimension}-${from}`,
    kind: "score",
    title: words,
    summary: words,
    grade: "C",
    status: "interpretation",
    evidence: [],
    related: [],
    from,
    to: null,
    observedTo: null,
    dimensions: [dimension],
    actors: [],
    detail: { dimension, value },
  };
}

test("published scores come from the records, without a study", () => {
  const records = [score("finance", 1948, 1), score("finance", 1991, 3)];
  const catalogue: Catalogue = {
    format: "kigyo/catalogue/1",
    country: "japan",
    evidenceHash: "x",
    sources: [],
    records,
    levers: {},
  };
  const [published, coded, simulated] = channelScores(indexCatalogue(catalogue), null);
  expect(published.antecedent[2]?.mean).toBe(1);
  expect(published.startup[2]?.mean).toBe(3);
  expect(published.startup[0]).toBeNull();
  expect([...coded.startup, ...simulated.startup].every((value) => value === null)).toBe(true);
});
