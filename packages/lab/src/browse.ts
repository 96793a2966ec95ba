/** The things that can be listed and shown, under the names that commands use. */
import { existsSync } from "node:fs";
import type { CatalogueRecord } from "@kigyo/evidence/catalogue";
import { referenceLine } from "@kigyo/evidence/cite";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { LEVERS } from "@kigyo/model/levers/index";
import { schedule } from "@kigyo/model/schedule";
import type { Country } from "./country.ts";
import { EXIT, Fault, invalid } from "./fault.ts";
import { experimentNames, findExperiment } from "./experiments/read-file.ts";
import { findScenario, scenarioNames } from "./scenarios/library.ts";
import { suggestion } from "./suggestion.ts";

/** One thing in a list. */
export interface Listed {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  /** Date, unit or kind: what tells it apart at a glance. */
  readonly note: string;
  /** All of it. */
  readonly data: unknown;
}

type Lister = (country: () => Country, scenarios: string) => Listed[];

/** Records of a kind, under their own id unless the model knows them by another name. */
function recordsOf(
  kind: string,
  note: (record: CatalogueRecord) => string,
  name: (record: CatalogueRecord) => string = ({ id }) => id,
): Lister {
  return (country) =>
    country()
      .catalogue()
      .records.filter((record) => record.kind === kind)
      .map((record) => ({
        id: name(record),
        title: record.title,
        note: note(record),
        data: record,
      }));
}

/** Records that the model knows by name, with their unit, in the order of their names. */
function namedRecords(kind: string): Lister {
  const records = recordsOf(
    kind,
    ({ detail }) => String(detail.unit),
    ({ detail }) => String(detail.name),
  );
  return (country, scenarios) => records(country, scenarios).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function period({ from, to }: CatalogueRecord): string {
  return from === null ? "" : to === null ? `${from}–` : `${from}–${to}`;
}

const LISTERS: Readonly<Record<string, Lister>> = {
  policies: (country, scenarios) =>
    recordsOf("policy", period)(country, scenarios).sort((a, b) =>
      a.note < b.note ? -1 : a.note > b.note ? 1 : 0,
    ),
  institutions: recordsOf("institution", period),
  shocks: recordsOf("shock", period),
  levers: () =>
    LEVERS.map((lever) => ({ id: lever.id, title: lever.title, note: lever.unit, data: lever })),
  parameters: namedRecords("parameter"),
  paths: namedRecords("path"),
  observables: () =>
    OBSERVABLES.map((observable) => ({
      id: observable.id,
      title: observable.title,
      note: observable.unit,
      data: observable,
    })),
  systems: recordsOf(
    "system",
    ({ id }) => id,
    ({ detail }) => String(detail.code),
  ),
  processes: () =>
    schedule({ levers: [], quarters: 0, values: new Float64Array(0) }).map(({ name, plain }) => ({
      id: name,
      title: { en: plain, ja: plain },
      note: "",
      data: {
        name,
        plain,
        reads: LEVERS.filter(({ readBy }) => readBy.includes(name)).map(({ id }) => id),
      },
    })),
  sources: (country) =>
    country()
      .catalogue()
      .sources.map((source) => ({
        id: source.id,
        title: source.title,
        note: referenceLine(source),
        data: source,
      })),
  scenarios: (_country, folder) => {
    if (!existsSync(folder))
      throw invalid("no-folder", (text) => text.evidenceReport.noFolder(), { where: folder });
    return scenarioNames(folder).map((name) => {
      const { scenario } = findScenario(name, folder);
      return {
        id: name,
        title: scenario.title ?? { en: name, ja: name },
        note: scenario.base ?? "",
        data: scenario,
      };
    });
  },
  experiments: () =>
    experimentNames().map((name) => {
      const { file } = findExperiment(name);
      return { id: name, title: file.question, note: file.design.kind, data: file };
    }),
};

/** Names of all that can be listed. */
export const LISTS: readonly string[] = Object.keys(LISTERS);

/**
 * Everything of one sort.
 * @throws Fault with exit 2 when there is no such list
 */
export function listOf(what: string, country: () => Country, scenarios: string): Listed[] {
  if (!Object.hasOwn(LISTERS, what)) {
    const meant = suggestion(what, LISTS);
    throw new Fault({
      exit: EXIT.usage,
      code: "unknown-list",
      message: (text) => text.browse.unknownList(what, LISTS.join(", ")),
      ...(meant === undefined ? {} : { hint: (text) => text.didYouMean(meant) }),
    });
  }
  return LISTERS[what](country, scenarios);
}

/**
 * One thing by its id.
 * @throws Fault with exit 3 and the nearest id when there is none
 */
export function showOf(
  what: string,
  id: string,
  country: () => Country,
  scenarios: string,
): Listed {
  const all = listOf(what, country, scenarios);
  const wanted = id.toLowerCase();
  const found = all.find((one) => one.id.toLowerCase() === wanted || recordId(one) === wanted);
  if (found) return found;
  const meant = suggestion(
    id,
    all.map((one) => one.id),
  );
  throw invalid("unknown-id", (text) => text.browse.unknownId(id, what), {
    where: id,
    hint: (text) => (meant === undefined ? text.browse.listHint(what) : text.didYouMean(meant)),
  });
}

/** Id of the record behind a thing that is listed under another name, such as a system's code. */
function recordId({ data }: Listed): string | undefined {
  return (data as { readonly id?: string } | null)?.id;
}
