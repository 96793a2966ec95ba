import { fileURLToPath } from "node:url";
import { catalogue } from "@kigyo/evidence/catalogue";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { expect, test } from "vitest";
import { indexCatalogue } from "../data/catalogue.ts";
import { STORY_PASSAGES } from "../data/story.ts";
import { GROUPS_JA } from "./groups-ja.ts";

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
