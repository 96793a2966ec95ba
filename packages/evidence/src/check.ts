/** Single checks of records against the indexes of their sources. */
import type { Entry, EvidenceBase } from "./base.ts";
import { suggest } from "./nearest.ts";
import { isWeighty, numbersIn } from "./numbers.ts";
import type { Problem } from "./problem.ts";
import { englishTexts } from "./record-text.ts";
import { is } from "./references.ts";
import { RUN_LENGTH, runKeys, wordsOf } from "./runs.ts";
import { runTable, type IndexedParagraph, type SourceIndex } from "./source-index.ts";
import type { RecordOf } from "./schema.ts";

/** A place that a record cites, with where the citation is written. */
export interface Citation {
  readonly source: string;
  readonly section: string;
  readonly paragraph: number;
  readonly path: readonly PropertyKey[];
}

/** The counted paragraphs that a record cites, readings of conflicts included. */
export function citationsOf(entry: Entry): readonly Citation[] {
  if (entry.kind === "source") return [];
  type Cited = RecordOf<"coding">;
  const groups: [readonly PropertyKey[], Cited["evidence"]][] = [
    [["evidence"], (entry.data as { evidence?: Cited["evidence"] }).evidence],
  ];
  if (is(entry, "conflict"))
    entry.data.readings.forEach((reading, i) =>
      groups.push([["readings", i, "evidence"], reading.evidence]),
    );
  if (is(entry, "weighing"))
    entry.data.rows.forEach((row, i) => groups.push([["rows", i, "evidence"], row.evidence ?? []]));
  return groups.flatMap(([path, places]) =>
    (places ?? []).flatMap(({ source, section, paragraph }, i) =>
      section === undefined || paragraph === undefined
        ? []
        : [{ source, section, paragraph, path: [...path, i] }],
    ),
  );
}

/** The indexes by source, ready to be asked for a place. */
export interface IndexLookup {
  readonly indexes: ReadonlyMap<string, SourceIndex>;
  readonly find: (place: {
    source: string;
    section: string;
    paragraph: number;
  }) => IndexedParagraph | undefined;
}

/** Prepares indexes for look-ups. */
export function lookup(indexes: readonly SourceIndex[]): IndexLookup {
  const paragraphs = new Map<string, IndexedParagraph>();
  const key = (source: string, section: string, paragraph: number): string =>
    `${source}\n${section}\n${paragraph}`;
  for (const index of indexes) {
    for (const each of index.paragraphs)
      paragraphs.set(key(index.source, each.section, each.paragraph), each);
  }
  return {
    indexes: new Map(indexes.map((index) => [index.source, index])),
    find: ({ source, section, paragraph }) => paragraphs.get(key(source, section, paragraph)),
  };
}

function problemAt(
  entry: Entry,
  path: readonly PropertyKey[],
  code: string,
  message: string,
  hint: string,
): Problem {
  return { file: entry.file, ...entry.at(path), code, message: `"${entry.id}" ${message}`, hint };
}

/** Locators that point nowhere. */
export function checkLocators(entry: Entry, { indexes, find }: IndexLookup): readonly Problem[] {
  return citationsOf(entry).flatMap((cited) => {
    const index = indexes.get(cited.source);
    if (index === undefined) {
      const message = `cites a paragraph of "${cited.source}", which has no index`;
      return [
        problemAt(
          entry,
          cited.path,
          "no-index",
          message,
          "cite a data source by locator, or build the index from the text",
        ),
      ];
    }
    if (find(cited) !== undefined) return [];
    const sections = [...new Set(index.paragraphs.map((each) => each.section))];
    if (!sections.includes(cited.section)) {
      const message = `cites the section "${cited.section}", which ${cited.source} does not have`;
      return [
        problemAt(
          entry,
          [...cited.path, "section"],
          "locator-nowhere",
          message,
          suggest(cited.section, sections, `one of: ${sections.join("; ")}`),
        ),
      ];
    }
    const count = index.paragraphs.filter((each) => each.section === cited.section).length;
    const message = `cites paragraph ${cited.paragraph} of "${cited.section}", which has ${count}`;
    return [
      problemAt(
        entry,
        [...cited.path, "paragraph"],
        "locator-nowhere",
        message,
        `give a number from 1 to ${count}`,
      ),
    ];
  });
}

/** Figures that none of the cited paragraphs prints. */
export function checkFigures(entry: Entry, { find }: IndexLookup): readonly Problem[] {
  if (entry.kind === "source") return [];
  const printed = new Set(citationsOf(entry).flatMap((cited) => find(cited)?.numbers ?? []));
  const figures = (entry.data as { figures?: readonly string[] }).figures ?? [];
  const magnitude = is(entry, "policy") ? entry.data.magnitude : undefined;
  const stated: [readonly PropertyKey[], string][] = figures.map((figure, i) => [
    ["figures", i],
    figure,
  ]);
  if (magnitude !== undefined) stated.push([["magnitude", "printed"], magnitude.printed]);
  return stated.flatMap(([path, figure]) => {
    const numbers = numbersIn(figure);
    if (numbers.length === 0) {
      return [
        problemAt(
          entry,
          path,
          "figure-without-number",
          `gives the figure "${figure}", which holds no number`,
          "write the number as printed",
        ),
      ];
    }
    const absent = numbers.filter((number) => !printed.has(number));
    if (absent.length === 0) return [];
    return [
      problemAt(
        entry,
        path,
        "figure-not-printed",
        `gives the figure "${figure}", but no cited paragraph prints ${absent.join(", ")}`,
        "correct the figure or the paragraph",
      ),
    ];
  });
}

/** Policies whose date is said to be printed, in a year that no cited paragraph prints. */
export function checkPrintedDates(entry: Entry, { find }: IndexLookup): readonly Problem[] {
  if (!is(entry, "policy") || entry.data.dates["known-by"] !== "printed") return [];
  const cited = citationsOf(entry);
  const { dates } = entry.data;
  const field = (["in-force", "passed", "proposed"] as const).find((name) => dates[name]);
  if (field === undefined || cited.length === 0) return [];
  const year = (dates[field] as string).slice(0, 4);
  if (cited.some((place) => find(place)?.numbers.includes(year))) return [];
  return [
    problemAt(
      entry,
      ["dates", field],
      "date-not-printed",
      `calls its date printed, but no cited paragraph prints ${year}`,
      "correct the date, or say how it is known: context, decade or assumption",
    ),
  ];
}

/** Facts that cite a text but name no figure of it. */
export function checkFactHasFigure(entry: Entry): readonly Problem[] {
  if (
    !is(entry, "fact") ||
    citationsOf(entry).length === 0 ||
    (entry.data.figures?.length ?? 0) > 0
  )
    return [];
  return [
    problemAt(
      entry,
      [],
      "fact-without-figure",
      "is a fact from a text but lists no figure",
      "add the number as printed under `figures`",
    ),
  ];
}

/** A finder of word runs that records share with sources. */
export function sharedRunFinder(
  indexes: readonly SourceIndex[],
): (entry: Entry) => readonly Problem[] {
  const tables = indexes.map((index) => ({ index, table: runTable(index) }));
  return (entry) =>
    englishTexts(entry).flatMap(({ path, text }) => {
      const words = wordsOf(text);
      if (words.length < RUN_LENGTH) return [];
      for (const { index, table } of tables) {
        const runs = runKeys(words, index.salt);
        const at = runs.findIndex((run) => table.has(run));
        if (at < 0) continue;
        const place = index.paragraphs[table.get(runs[at]) as number];
        const shared = words.slice(at, at + RUN_LENGTH).join(" ");
        const message = `repeats ${RUN_LENGTH} words of ${index.source}, "${place.section}" paragraph ${place.paragraph}: "${shared}"`;
        return [problemAt(entry, path, "copied-words", message, "say it in other words")];
      }
      return [];
    });
}

/** Sources that no record cites and no data row names. */
export function checkOrphanSources(
  base: EvidenceBase,
  citedElsewhere: ReadonlySet<string>,
): readonly Problem[] {
  const cited = new Set(citedElsewhere);
  for (const entry of base.entries) {
    if (entry.kind === "source") continue;
    const { evidence } = entry.data as { evidence?: readonly { source: string }[] };
    for (const place of evidence ?? []) cited.add(place.source);
    if (is(entry, "conflict"))
      for (const reading of entry.data.readings)
        for (const place of reading.evidence) cited.add(place.source);
    if (is(entry, "weighing"))
      for (const row of entry.data.rows)
        for (const place of row.evidence ?? []) cited.add(place.source);
  }
  return base.entries
    .filter((entry) => entry.kind === "source" && !cited.has(entry.id))
    .map((entry) =>
      problemAt(
        entry,
        [],
        "orphan-source",
        "is a source that nothing cites",
        "cite it or remove it",
      ),
    );
}

/** A paragraph with numbers that no record lists among its figures. */
export interface UnrecordedNumbers {
  readonly id: string;
  readonly section: string;
  readonly paragraph: number;
  readonly source: string;
  readonly numbers: readonly string[];
}

/** The numbers that a record states: its figures, its magnitude and its dates. */
export function statedNumbers(entry: Entry): readonly string[] {
  const { figures, magnitude, date, until, from, to, period, dates } = entry.data as Record<
    string,
    unknown
  >;
  return numbersIn(JSON.stringify([figures, magnitude, date, until, from, to, period, dates]));
}

/** Every paragraph that prints figures which no record citing it lists. */
export function unrecordedNumbers(
  base: EvidenceBase,
  indexes: readonly SourceIndex[],
): readonly UnrecordedNumbers[] {
  const listed = new Map<string, Set<string>>();
  const { find } = lookup(indexes);
  for (const entry of base.entries) {
    const numbers = statedNumbers(entry);
    if (numbers.length === 0) continue;
    for (const cited of citationsOf(entry)) {
      const paragraph = find(cited);
      if (paragraph === undefined) continue;
      const known = listed.get(paragraph.id) ?? new Set();
      numbers.forEach((number) => known.add(number));
      listed.set(paragraph.id, known);
    }
  }
  return indexes.flatMap((index) =>
    index.paragraphs.flatMap(({ id, section, paragraph, figures }) => {
      const numbers = figures.filter((figure) => isWeighty(figure) && !listed.get(id)?.has(figure));
      return numbers.length === 0
        ? []
        : [{ id, section, paragraph, source: index.source, numbers }];
    }),
  );
}
