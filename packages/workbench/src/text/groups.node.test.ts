import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "@kigyo/evidence/catalogue";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { KINDS } from "@kigyo/evidence/schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { indexCatalogue } from "../data/catalogue.ts";
import { STORY_PASSAGES } from "../data/story.ts";
import { en } from "./en.ts";
import { GROUPS_JA } from "./groups-ja.ts";
import { UNITS } from "@kigyo/figures/units";

const folder = fileURLToPath(new URL("../../../../evidence", import.meta.url));
const index = indexCatalogue(catalogue(loadEvidence(folder)));

test("every group and body that a record names has a Japanese name", () => {
  const named = index.catalogue.records.flatMap(({ actors, detail }) => [
    ...actors,
    ...((detail.targets ?? []) as readonly string[]),
  ]);
  const missing = new Set(
    named.filter((name) => !index.actor(name) && !Object.hasOwn(GROUPS_JA, name)),
  );
  expect([...missing]).toEqual([]);
});

test("every sentence of the story rests on records", () => {
  const unsupported = STORY_PASSAGES.flat().filter(
    (passage) => index.citing([passage]).length === 0,
  );
  expect(unsupported).toEqual([]);
});

test("every unit of the fit table has both languages", () => {
  const file = fileURLToPath(new URL("../../../../data/japan/targets.yaml", import.meta.url));
  const targets = parse(readFileSync(file, "utf8")) as readonly { unit: string }[];
  const missing = targets.map(({ unit }) => unit).filter((unit) => !Object.hasOwn(UNITS, unit));
  expect(missing).toEqual([]);
});

test("every kind and instrument of the records has its word", () => {
  expect(Object.keys(en.kinds).sort()).toEqual([...KINDS].sort());
  const instruments = index.measures.flatMap(({ instrument }) => instrument ?? []);
  expect(instruments.filter((name) => !Object.hasOwn(en.instruments, name))).toEqual([]);
});
