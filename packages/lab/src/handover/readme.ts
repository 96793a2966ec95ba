/** The first page of a package: which result it is, what stands where, how it is run again. */
import type { StoredExperiment } from "../results/stored-experiment.ts";
import type { Text } from "../text/index.ts";
import type { Layout } from "./layout.ts";
import { placeOf } from "./layout.ts";

/** What the page speaks of. */
export interface ReadmeContent {
  readonly title: string;
  readonly stored: StoredExperiment;
  readonly layout: Layout;
  /** Whether the sources of the program are in the package. */
  readonly sources: boolean;
}

/** The page in one language, as Markdown. */
export function readmeText(content: ReadmeContent, text: Text): string {
  const { title, stored, layout, sources } = content;
  const { words, at } = {
    words: text.handover.readme,
    at: (path: string) => placeOf(path, layout),
  };
  const { manifest, experiment } = stored;
  const { versions } = manifest;
  const rows: readonly (readonly [string, string])[] = [
    [words.rows.id, `\`${manifest.id}\``],
    [words.rows.model, `\`${versions.model}\``],
    [words.rows.evidence, `\`${versions.evidence ?? "–"}\``],
    [words.rows.fingerprint, `\`${manifest.fingerprint}\``],
    [words.rows.seed, String(manifest.seed)],
    [words.rows.scale, String(experiment.arms[0].scenario.scale)],
  ];
  const run = at("run/");
  return [
    `# ${title}`,
    "",
    words.what,
    "",
    `## ${words.which}`,
    "",
    "| | |",
    "| --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    `## ${words.scenarios}`,
    "",
    ...experiment.arms.map(({ scenario, members }) => {
      const named = scenario.title === undefined ? "" : ` (${text.pick(scenario.title)})`;
      return `- \`${scenario.id}\`${named}: ${words.arm(members)}`;
    }),
    "",
    `## ${words.files}`,
    "",
    "| | |",
    "| --- | --- |",
    ...filesOf(content, text).map(([path, holds]) => `| \`${path}\` | ${holds} |`),
    "",
    `## ${words.read}`,
    "",
    "```python",
    "import pandas as pd",
    'bands = pd.read_csv("results/bands.csv")',
    `runs = pd.read_parquet("${run}results")`,
    "```",
    "",
    "```r",
    'bands <- read.csv("results/bands.csv")',
    `runs <- arrow::open_dataset("${run}results")`,
    "```",
    "",
    "```sql",
    `select scenario, year, avg(value) from '${run}results/*.parquet' where indicator = 'gdp.growth' group by all order by all -- DuckDB`,
    "```",
    "",
    `## ${words.again}`,
    "",
    sources ? words.withCode : words.withoutCode(versions.kigyo, versions.model),
    "",
    "```",
    `npm run kigyo -- reproduce ${sources ? `../${run}` : run}`,
    "```",
    "",
    `## ${words.not}`,
    "",
    words.uncalibrated,
    "",
    `## ${words.licences}`,
    "",
    ...Object.values(words.licence).map((line) => `- ${line}`),
    "",
  ].join("\n");
}

function filesOf({ layout, sources }: ReadmeContent, text: Text): [string, string][] {
  const { holds } = text.handover.readme;
  const at = (path: string): string => placeOf(path, layout);
  return [
    ["results/yearly.csv", holds.yearly],
    ["results/bands.csv", holds.bands],
    ["data/indicators.csv", holds.indicators],
    ["data/observed/", holds.observed],
    ["data/sources.bib", holds.sources],
    [at("run/"), holds.run],
    [at("scenarios/"), holds.scenarios],
    [at("figures/"), holds.figures],
    ["docs/", holds.docs],
    ...(sources ? [["code/", holds.code] as [string, string]] : []),
    [at("licences/"), holds.licences],
    ["datapackage.json, ro-crate-metadata.json, CITATION.cff, checksums.txt", holds.metadata],
  ];
}
