import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { afterAll, expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { Fault } from "../fault.ts";
import { inProject } from "../project.ts";
import { freeParameters } from "./free-parameters.ts";
import { movedMagnitude } from "./proposal.ts";
import { withMagnitudes, writeRecords } from "./write-records.ts";

const folder = mkdtempSync(join(tmpdir(), "kigyo-records-"));
afterAll(() => rmSync(folder, { recursive: true }));

const RECORDS = `# Assets
- id: parameter-a   # the first
  name: a.rate
  value: { low: 8e-05, central: 0.00011, high: 0.00014 }   # a tenth of a thousandth
  reason: { en: "central: 0.00011 it was" }

- id: parameter-b
  name: b.share
  value:
    low: 0.2
    # between the two
    central: 0.30
    high: 0.4
- id: parameter-c
  name: c.printed
  value: 0.37
`;

test("the named numbers change, and comments, blanks and all others stay to the byte", () => {
  const changed = withMagnitudes(
    RECORDS,
    [
      { id: "b.share", to: { low: 0.25, central: 0.35, high: 0.45 } },
      { id: "a.rate", to: { low: 0.0001, central: 0.00013, high: 0.00016 } },
    ],
    "assets.yaml",
  );
  expect(changed).toBe(
    RECORDS.replace(
      "{ low: 8e-05, central: 0.00011, high: 0.00014 }",
      "{ low: 0.0001, central: 0.00013, high: 0.00016 }",
    )
      .replace("low: 0.2\n", "low: 0.25\n")
      .replace("central: 0.30\n", "central: 0.35\n")
      .replace("high: 0.4\n", "high: 0.45\n"),
  );
});

test("a record that is gone, or holds no range, is a fault", () => {
  const to = { low: 0, central: 1, high: 2 };
  for (const id of ["d.gone", "c.printed"]) {
    expect(() => withMagnitudes(RECORDS, [{ id, to }], "assets.yaml")).toThrow(Fault);
  }
});

test("every free parameter of the project can be moved, and the records stay sound", () => {
  const evidence = join(folder, "evidence");
  cpSync(inProject("evidence"), evidence, { recursive: true });
  const free = freeParameters(readCountry(evidence), {});
  const before = new Map(free.map(({ file }) => [file, readFileSync(file, "utf8")]));
  const moves = free.map((parameter) => ({
    ...parameter,
    ...movedMagnitude(parameter, parameter.bounds[1]),
  }));
  const files = writeRecords(moves);
  expect(new Set(files)).toEqual(new Set(before.keys()));
  for (const [file, content] of before) {
    const bare = (text: string): string => text.replace(/^ {2}value: \{.*\}$/gm, "");
    expect(bare(readFileSync(file, "utf8"))).toBe(bare(content));
  }
  const base = loadEvidence(evidence);
  expect(base.problems).toEqual([]);
  for (const { id, to } of moves) {
    const record = base.entries.find(
      ({ kind, data }) => kind === "parameter" && "name" in data && data.name === id,
    );
    expect(record?.data).toMatchObject({ value: to });
  }
});
