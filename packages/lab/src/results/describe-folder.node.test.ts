import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { storedFixture } from "../../test-fixtures/stored-experiment.ts";
import type { StoredExperiment } from "./stored-experiment.ts";

let stored: StoredExperiment;
let twin: StoredExperiment;
beforeAll(async () => {
  stored = await storedFixture(["baseline", "other"], 2);
  twin = await storedFixture(["baseline", "other"], 2);
});
afterAll(() => {
  for (const { folder } of [stored, twin]) rmSync(folder, { recursive: true });
});

const textOf = (path: string, { folder } = stored): string =>
  readFileSync(join(folder, path), "utf8");

interface Entity {
  readonly "@id": string;
  readonly "@type": string;
  readonly [property: string]: unknown;
}

test("the crate has its descriptor, its root and every entity that it refers to, once", () => {
  const { "@graph": graph } = JSON.parse(textOf("ro-crate-metadata.json")) as {
    "@graph": Entity[];
  };
  const entities = new Map(graph.map((entity) => [entity["@id"], entity]));
  expect(entities.size).toBe(graph.length);
  expect(entities.get("ro-crate-metadata.json")).toMatchObject({
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    about: { "@id": "./" },
  });
  expect(entities.get("./")).toMatchObject({
    "@type": "Dataset",
    datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    license: { "@id": "https://creativecommons.org/licenses/by/4.0/" },
  });
  const references = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g);
  const outside = [...references]
    .map(([, id]) => id)
    .filter((id) => !entities.has(id) && id !== "https://w3id.org/ro/crate/1.1");
  expect(outside).toEqual([]);
  expect(entities.get("#fingerprint")?.value).toBe(stored.manifest.fingerprint);
});

test("every file that the crate names is there", () => {
  const { "@graph": graph } = JSON.parse(textOf("ro-crate-metadata.json")) as {
    "@graph": Entity[];
  };
  const names = readdirSync(stored.folder);
  const files = graph.filter((entity) => entity["@type"] === "File").map((file) => file["@id"]);
  expect(files.filter((file) => !names.includes(file))).toEqual([]);
  expect(files).toContain("manifest.json");
});

test("the citation names authors, version, licence and fingerprint", () => {
  expect(parse(textOf("CITATION.cff"))).toMatchObject({
    "cff-version": "1.2.0",
    type: "dataset",
    title: "Kigyo, results of baseline, other (2 members)",
    authors: [{ name: "The Kigyo authors" }],
    license: "CC-BY-4.0",
    identifiers: [
      {
        type: "other",
        value: `kigyo-fingerprint:${stored.manifest.fingerprint}`,
        description: expect.any(String),
      },
    ],
  });
});

test("checksums hold for every file that they name", () => {
  const lines = textOf("checksums.txt").trimEnd().split("\n");
  const named = lines.map((line) => line.slice(66));
  expect(named).toEqual(
    expect.arrayContaining([
      "scenario.json",
      "datapackage.json",
      "CITATION.cff",
      "ro-crate-metadata.json",
    ]),
  );
  for (const line of lines) {
    const bytes = readFileSync(join(stored.folder, line.slice(66)));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(line.slice(0, 64));
  }
});

test("two folders of the same runs have the same bytes, and name neither place nor time", () => {
  for (const path of [
    "datapackage.json",
    "CITATION.cff",
    "ro-crate-metadata.json",
    "checksums.txt",
  ]) {
    expect(textOf(path, twin)).toBe(textOf(path));
    expect(textOf(path)).not.toContain(stored.folder);
    expect(textOf(path)).not.toMatch(/\d\d:\d\d:\d\d/);
  }
});
