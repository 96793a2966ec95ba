/**
 * A stored result as a package to hand in: tables, dictionary, figures, scenarios, the run itself,
 * description, licences and metadata. The same result and version give the same bytes everywhere.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toBibtex, toCsl } from "@kigyo/evidence/cite";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Country } from "../country.ts";
import type { Progress } from "../ensemble/ensemble.ts";
import { readAnswer, readCompiled } from "../experiments/carry-out.ts";
import { unknown } from "../experiments/factors.ts";
import { reportLines } from "../experiments/report.ts";
import { drawFigures } from "../figures/draw-figures.ts";
import { inProject } from "../project.ts";
import { citeStored, RESULT_LICENCE } from "../results/citation.ts";
import { crateText } from "../results/crate.ts";
import type { CratePart } from "../results/crate.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import { textOf } from "../text/index.ts";
import type { Language } from "../text/index.ts";
import { versions } from "../versions.ts";
import { descriptorText } from "./descriptor.ts";
import { dictionaryText } from "./dictionary.ts";
import { handFile, mediatypeOf, takeFile } from "./handed-file.ts";
import type { HandedFile } from "./handed-file.ts";
import { placeOf } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { readmeText } from "./readme.ts";
import { writeTables } from "./result-tables.ts";
import { copySources } from "./sources.ts";

/** How a package is made. */
export interface PackageRequest {
  readonly layout: Layout;
  /** Series of the tables and figures; all, and the usual figures, where left out. */
  readonly observables?: readonly string[];
  /** Who made it; the authors of Kigyo where left out. */
  readonly authors?: readonly string[];
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string;
  readonly excel: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** What a package holds, and whether the program's sources are in it. */
export interface ResearchPackage {
  readonly files: readonly string[];
  readonly sources: boolean;
}

const LANGUAGES: readonly Language[] = ["en", "ja"];

/** Files of a run folder that are handed on as they are, beside the runs. */
const OF_THE_RUN: readonly (readonly [string, string])[] = [
  ["scenario.json", "What was asked"],
  ["experiment.json", "The experiment file, its ids resolved"],
  ["design.csv", "Factors or groups of each scenario"],
  ["answer.json", "What the experiment found"],
  ["manifest.json", "Versions, hashes, runs, failures"],
];

/**
 * Writes a package into an empty folder.
 * @throws Fault with exit 3 for an unknown observable or a damaged run
 */
export async function writeResearchPackage(
  folder: string,
  stored: StoredExperiment,
  country: Country,
  request: PackageRequest,
): Promise<ResearchPackage> {
  const { layout } = request;
  const observables = known(request.observables);
  const at = (path: string): string => placeOf(path, layout);
  const { manifest, experiment } = stored;
  const result = { ...manifest, experiment };
  const citation = citeStored(result, request.authors);
  const same = manifest.versions.model === versions(null).model;
  const sources = layout === "comses" && same;

  const { yearly, bands } = await tablesIn(folder, stored, observables, request);
  const mark = request.excel ? "\ufeff" : "";
  const dictionary = handFile(
    folder,
    "data/indicators.csv",
    "Data dictionary of the series",
    `${mark}${dictionaryText(observables)}`,
  );
  const observed = observedFiles(folder, country);
  const run = runFiles(folder, stored, at("run/"));
  const files = [
    yearly,
    bands,
    dictionary,
    ...observed,
    ...run,
    ...scenarioFiles(folder, stored, at),
    ...(await figureFiles(folder, stored, country, request, at)),
    ...documentFiles(folder, stored, country, at),
    ...LANGUAGES.map((lang) => {
      const content = { title: citation.title, stored, layout, sources };
      const path = at(lang === "en" ? "README.md" : `README.${lang}.md`);
      return handFile(folder, path, "What stands where", readmeText(content, textOf(lang)));
    }),
    ...(layout === "comses" && !sources ? [codeNote(folder, stored)] : []),
    handFile(folder, "CITATION.cff", "How the result is cited", citation.cff),
  ];
  const code = sources ? copySources(join(folder, "code")).map((path) => `code/${path}`) : [];
  const runs = run.filter(({ path }) => path.endsWith(".parquet"));
  const descriptor = descriptorText({
    id: manifest.id,
    title: citation.title,
    version: manifest.versions.kigyo,
    authors: citation.authors,
    fingerprint: manifest.fingerprint,
    yearly,
    bands,
    dictionary,
    runs,
    observed,
  });
  files.push(handFile(folder, "datapackage.json", "The tables and their columns", descriptor));
  const parts: CratePart[] = [
    ...files.map(({ path, name }) => ({ path, name, mediatype: mediatypeOf(path) })),
    ...(sources ? [{ path: "code/", name: "The sources of Kigyo that made the runs" }] : []),
    { path: "checksums.txt", name: "SHA-256 of every file", mediatype: "text/plain" },
  ];
  const crate = crateText({
    result,
    description: textOf("en").handover.readme.what,
    authors: citation.authors,
    published: request.published,
    parts,
    given: [at("run/scenario.json")],
    made: runs.map(({ path }) => path),
  });
  files.push(handFile(folder, "ro-crate-metadata.json", "What made what", crate));
  const summed = [...files, ...code.map((path) => takeFile(folder, path, "Source of Kigyo"))].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
  const sums = summed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  handFile(folder, "checksums.txt", "SHA-256 of every file", sums);
  return { files: [...summed.map(({ path }) => path), "checksums.txt"], sources };
}

/** Which program made the runs, where its sources are not at hand. */
function codeNote(folder: string, { manifest }: StoredExperiment): HandedFile {
  const { kigyo, model } = manifest.versions;
  const notes = LANGUAGES.map((lang) => textOf(lang).handover.readme.withoutCode(kigyo, model));
  const note = [...notes, "```\nnpm run kigyo -- reproduce results/run\n```"].join("\n\n");
  return handFile(folder, "code/README.md", "Which program made the runs", `${note}\n`);
}

function known(asked: readonly string[] | undefined): readonly string[] {
  const all = OBSERVABLES.map(({ id }) => id);
  const wrong = asked?.find((id) => !all.includes(id));
  if (wrong !== undefined) throw unknown("observable", wrong, all, wrong);
  return asked ?? all;
}

async function tablesIn(
  folder: string,
  stored: StoredExperiment,
  observables: readonly string[],
  { excel, onProgress }: PackageRequest,
): Promise<{ yearly: HandedFile; bands: HandedFile }> {
  const [yearly, bands] = ["results/yearly.csv", "results/bands.csv"];
  mkdirSync(join(folder, "results"), { recursive: true });
  await writeTables(stored, {
    observables,
    yearly: join(folder, yearly),
    bands: join(folder, bands),
    excel,
    onProgress,
  });
  return {
    yearly: takeFile(folder, yearly, "Yearly series of every run"),
    bands: takeFile(folder, bands, "Median and likely band by scenario and year"),
  };
}

/** The observed series, and the sources that they and the evidence come from. */
function observedFiles(folder: string, country: Country): HandedFile[] {
  const from = inProject("data", country.inputs.country);
  const tables = readdirSync(from)
    .filter((name) => name.endsWith(".csv"))
    .sort();
  return tables.map((name) =>
    handFile(folder, `data/observed/${name}`, "Observed series", readFileSync(join(from, name))),
  );
}

/** The run folder's own files, unchanged, so that what reads results reads these. */
function runFiles(
  folder: string,
  { folder: from, manifest }: StoredExperiment,
  to: string,
): HandedFile[] {
  const wanted: readonly (readonly [string, string])[] = [
    ...OF_THE_RUN.filter(([path]) => existsSync(join(from, path))),
    ...manifest.runs.map(({ file, run_id: id }) => [file, `Run ${id}`] as const),
  ];
  return wanted.map(([path, name]) => {
    mkdirSync(dirname(join(folder, to, path)), { recursive: true });
    copyFileSync(join(from, path), join(folder, to, path));
    return takeFile(folder, `${to}${path}`, name);
  });
}

function scenarioFiles(
  folder: string,
  { experiment }: StoredExperiment,
  at: (path: string) => string,
): HandedFile[] {
  const own = experiment.arms.map(({ scenario }) => scenario);
  const bases = Object.values(experiment.bases).filter(({ id }) =>
    own.every((one) => one.id !== id),
  );
  return [...own, ...bases].map((scenario) =>
    handFile(
      folder,
      at(`scenarios/${scenario.id}.json`),
      `Scenario ${scenario.id}`,
      `${JSON.stringify(scenario, null, 2)}\n`,
    ),
  );
}

async function figureFiles(
  folder: string,
  stored: StoredExperiment,
  country: Country,
  { observables, onProgress }: PackageRequest,
  at: (path: string) => string,
): Promise<HandedFile[]> {
  const files: HandedFile[] = [];
  for (const lang of LANGUAGES) {
    const drawn = await drawFigures(
      stored,
      country,
      { observables, onProgress },
      { text: textOf(lang), lang },
    );
    for (const [name, content] of drawn.files)
      files.push(handFile(folder, at(`figures/${name}`), `Figure ${name}`, content));
  }
  return files;
}

/** The model's description, the experiment's report, the sources of the evidence, the licences. */
function documentFiles(
  folder: string,
  stored: StoredExperiment,
  country: Country,
  at: (path: string) => string,
): HandedFile[] {
  const { sources } = country.catalogue();
  const compiled = readCompiled(stored.folder);
  const answer = readAnswer(stored.folder);
  const reports = LANGUAGES.flatMap((lang) =>
    compiled === undefined || answer === undefined
      ? []
      : [
          handFile(
            folder,
            `docs/report.${lang}.md`,
            "What the experiment found",
            `${reportLines(compiled, answer, textOf(lang)).join("\n")}\n`,
          ),
        ],
  );
  return [
    handFile(
      folder,
      "docs/model.md",
      "The model after the ODD protocol",
      readFileSync(inProject("docs", "model.md")),
    ),
    ...reports,
    handFile(folder, "data/sources.bib", "Sources, BibTeX", sources.map(toBibtex).join("\n")),
    handFile(
      folder,
      "data/sources.csl.json",
      "Sources, CSL-JSON",
      `${JSON.stringify(sources.map(toCsl), null, 2)}\n`,
    ),
    handFile(
      folder,
      at("licences/Apache-2.0.txt"),
      "Licence of Kigyo",
      readFileSync(inProject("LICENSE")),
    ),
    handFile(
      folder,
      at("licences/CC-BY-4.0.txt"),
      "Licence of results and evidence",
      `${RESULT_LICENCE.name} (${RESULT_LICENCE.id})\n${RESULT_LICENCE.url}legalcode\n`,
    ),
  ];
}
