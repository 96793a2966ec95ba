import { expect, test } from "vitest";
import { splitParagraphs } from "./paragraphs.ts";
import { HASH_LENGTH, hashRuns, keyOf, runKeys, wordsOf } from "./runs.ts";
import { buildIndex, indexText, runTable, type SourceIndex } from "./source-index.ts";

const TEXT = [
  "Title",
  "# First *part*",
  "Red blue green and three grey horses ran home.",
  "---",
  "",
  "<sup>1</sup> A note of 1999 (Smith 1998, 3).",
  "## Second",
  "Ten.",
  "Table 1 A table of 2",
  "Row 7",
].join("\n");
const FORM = { headings: "marked", captions: ["Table 1"], apparatus: ["Front matter"] } as const;

test("paragraphs restart at headings, notes count, rules do not, tables are sections", () => {
  expect(
    splitParagraphs(TEXT, FORM).map(({ section, paragraph }) => `${section} ${paragraph}`),
  ).toEqual([
    "Front matter 1",
    "First part 1",
    "First part 2",
    "Second 1",
    "Table 1 1",
    "Table 1 2",
  ]);
});

test("a text without marks is split at the listed headings", () => {
  const form = { headings: "listed", sections: ["Firm Size", "Finance"] } as const;
  const found = splitParagraphs("Firm Size\nOne.\nTwo.\nFinance\nFinance is more.", form);
  expect(found.map(({ section, paragraph }) => `${section} ${paragraph}`)).toEqual([
    "Firm Size 1",
    "Firm Size 2",
    "Finance 1",
  ]);
});

test("the index keeps places, numbers and hashes, and no word of the text", () => {
  const index = buildIndex("toy", TEXT, FORM);
  const note = index.paragraphs[2];
  expect(note).toMatchObject({
    id: "toy/first-part/2",
    section: "First part",
    paragraph: 2,
    numbers: ["1", "1999", "1998", "3"],
    figures: ["1999"],
  });
  const written = indexText(index);
  expect(JSON.parse(written)).toEqual(index);
  for (const word of ["green", "horses", "note", "Smith"]) expect(written).not.toContain(word);
});

test("a run of eight words is found wherever it stands, whatever its punctuation", () => {
  const index: SourceIndex = buildIndex("toy", TEXT, FORM);
  const table = runTable(index);
  const runs = (text: string) => runKeys(wordsOf(text), index.salt);
  expect(
    runs("We say: BLUE, green and - three grey horses ran home!").some((run) => table.has(run)),
  ).toBe(true);
  expect(runs("blue green and three grey horses ran away").some((run) => table.has(run))).toBe(
    false,
  );
  const [key] = runs("red blue green and three grey horses ran");
  const [hash] = hashRuns(wordsOf("red blue green and three grey horses ran"), index.salt);
  expect(hash).toHaveLength(HASH_LENGTH);
  expect(keyOf(hash)).toBe(key);
});

test("a run may reach into the next paragraph", () => {
  const table = runTable(buildIndex("toy", TEXT, FORM));
  const { salt } = buildIndex("toy", TEXT, FORM);
  expect(
    runKeys(wordsOf("grey horses ran home a note of 1999"), salt).some((run) => table.has(run)),
  ).toBe(true);
});
