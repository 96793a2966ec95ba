/** How a stored result is cited: in a line, as BibTeX, CSL-JSON and CITATION.cff. */
import { readFileSync } from "node:fs";
import { toBibtex } from "@kigyo/evidence/cite";
import { stringify, parse } from "yaml";
import type { Experiment } from "../ensemble/plan.ts";
import { inProject } from "../project.ts";
import type { Versions } from "../versions.ts";

/** What is cited of a result. */
export interface CitedResult {
  readonly id: string;
  readonly experiment: Experiment;
  readonly versions: Versions;
  readonly fingerprint: string;
}

/** A citation in every form. */
export interface Citation {
  readonly title: string;
  readonly authors: readonly string[];
  readonly bibtex: string;
  readonly csl: Readonly<Record<string, unknown>>;
  /** Content of a CITATION.cff. */
  readonly cff: string;
}

/** What the project's own CITATION.cff says. */
export interface SoftwareCitation {
  readonly title: string;
  readonly authors: readonly string[];
  /** Day of the version, YYYY-MM-DD. */
  readonly released: string;
  readonly license: string;
  readonly keywords: readonly string[];
}

/** Licence of results, by SPDX. */
export const RESULT_LICENCE = {
  id: "CC-BY-4.0",
  name: "Creative Commons Attribution 4.0 International",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** Scenarios that a title names; more are counted. */
const MOST_NAMED = 4;

let software: SoftwareCitation | undefined;

/** How Kigyo itself is cited. */
export function softwareCitation(): SoftwareCitation {
  if (software !== undefined) return software;
  const written = parse(readFileSync(inProject("CITATION.cff"), "utf8")) as {
    title: string;
    authors: readonly { name: string }[];
    "date-released": string;
    license: string;
    keywords: readonly string[];
  };
  software = {
    title: written.title,
    authors: written.authors.map(({ name }) => name),
    released: written["date-released"],
    license: written.license,
    keywords: written.keywords,
  };
  return software;
}

/** What a result is called in catalogues. */
export function titleOf(experiment: Experiment): string {
  const ids = experiment.arms.map(({ scenario }) => scenario.id);
  const named =
    ids.length <= MOST_NAMED ? ids.join(", ") : `${experiment.name}, ${ids.length} scenarios`;
  const members = Math.max(...experiment.arms.map((arm) => arm.members));
  return `Kigyo, results of ${named} (${members} ${members === 1 ? "member" : "members"})`;
}

/** Versions and fingerprint in one sentence: what tells this result from any other. */
export function identityOf({ id, versions, fingerprint }: CitedResult): string {
  return `Kigyo model ${versions.model}, evidence ${versions.evidence ?? "none"}, result ${id}, fingerprint ${fingerprint}`;
}

/**
 * The citation of a result.
 * @param authors who made it; the authors of Kigyo where left out
 */
export function citeStored(
  result: CitedResult,
  authors: readonly string[] = softwareCitation().authors,
): Citation {
  const title = titleOf(result.experiment);
  const note = identityOf(result);
  const csl = {
    type: "dataset",
    title,
    author: authors.map(cslName),
    version: result.versions.kigyo,
    note,
  };
  const source = { id: `kigyo-${result.id}`, csl };
  return {
    title,
    authors,
    bibtex: toBibtex(source as unknown as Parameters<typeof toBibtex>[0]).trimEnd(),
    csl: { id: source.id, ...csl },
    cff: cffOf(result, title, authors),
  };
}

function cffOf(
  { versions, fingerprint }: CitedResult,
  title: string,
  authors: readonly string[],
): string {
  const kigyo = softwareCitation();
  return stringify({
    "cff-version": "1.2.0",
    message:
      "If you use these results, please cite them as below, and cite the sources of the evidence that they rest on.",
    title,
    type: "dataset",
    authors: authors.map(cffName),
    version: versions.kigyo,
    license: RESULT_LICENCE.id,
    keywords: kigyo.keywords,
    identifiers: [
      {
        type: "other",
        value: `kigyo-fingerprint:${fingerprint}`,
        description: "Hash of the recorded series, in their declared order.",
      },
    ],
    references: [
      {
        type: "software",
        title: kigyo.title,
        authors: kigyo.authors.map((name) => ({ name })),
        version: versions.model,
        license: kigyo.license,
        notes: `Evidence ${versions.evidence ?? "none"}.`,
      },
    ],
  });
}

/** A person written as "Family, Given", or undefined for a body's name. */
function personOf(name: string): { readonly family: string; readonly given: string } | undefined {
  const [, family, given] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
  return family === undefined ? undefined : { family, given };
}

function cslName(name: string): object {
  return personOf(name) ?? { literal: name };
}

function cffName(name: string): object {
  const person = personOf(name);
  return person === undefined
    ? { name }
    : { "family-names": person.family, "given-names": person.given };
}
