/** `kigyo breaks`: when a series breaks, as it was observed and in stored runs. */
import { join } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import { yearly } from "@kigyo/model";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { changePoints } from "../../analyse/change-points.ts";
import type { ChangePoints, SegmentForm } from "../../analyse/change-points.ts";
import { mean, quantile } from "../../analyse/quantiles.ts";
import { unknown } from "../../experiments/factors.ts";
import { invalid } from "../../fault.ts";
import { shortNumber } from "../../format.ts";
import { readRun } from "../../results/run-file.ts";
import { readStored } from "../../results/stored-experiment.ts";
import type { StoredExperiment } from "../../results/stored-experiment.ts";
import { observedSeries, readObserved } from "../../study/observed.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

interface BreaksOptions {
  readonly form: SegmentForm;
}

export function addBreaks(program: Command, text: Text): void {
  program
    .command("breaks")
    .description(text.command.breaks)
    .argument("<observable>", text.argument.observable)
    .argument("[folder]", text.argument.folder)
    .addOption(
      new Option("--form <form>", text.option.form).choices(["level", "trend"]).default("level"),
    )
    .action(act<BreaksOptions>("breaks", breaks));
}

/** A series with its breaks. */
interface Judged {
  readonly name: string;
  readonly years: readonly number[];
  readonly found: ChangePoints;
  /** Of single members: how many break, and when; null for one series alone. */
  readonly members: {
    readonly count: number;
    readonly breaking: number;
    readonly years: readonly number[];
  } | null;
}

async function breaks(
  context: Context,
  [id, given]: readonly string[],
  { form }: BreaksOptions,
): Promise<Reply> {
  const { settings, text } = context;
  const ids = OBSERVABLES.map((observable) => observable.id);
  if (!ids.includes(id)) throw unknown("observable", id, ids, id);
  const observed = observedSeries(readObserved(context.country()))[id];
  const judged: Judged[] = [];
  if (observed !== undefined) {
    const name = text.breaks.observed(observed.source);
    judged.push({
      name,
      years: observed.years,
      found: changePoints(observed.values, { form }),
      members: null,
    });
  }
  if (given !== undefined)
    judged.push(...(await storedRuns(id, readStored(given, settings.results), form, text)));
  if (judged.length === 0) {
    throw invalid("no-series", (words) => words.breaks.nothing(id), { where: id });
  }
  const rows = judged.flatMap((one) => rowsOf(one, text));
  const shares = judged.flatMap(({ name, members }) =>
    members === null
      ? []
      : [
          `${name}: ${text.breaks.share(members.breaking, members.count, middleHalf(members.years))}`,
        ],
  );
  const heads = text.breaks.heads.map((title, i) => ({
    title,
    align: i === 0 ? ("left" as const) : ("right" as const),
  }));
  return {
    data: judged.map(({ name, years, found, members }) => ({
      series: name,
      breaks: found.breaks.map((one) => ({
        ...one,
        year: years[one.at],
        from: years[one.low],
        to: years[one.high],
      })),
      tests: found.tests,
      memory: found.memory,
      members,
    })),
    lines: [...tableLines(heads, rows), ...shares, text.breaks.note(form)],
    records: rows,
  };
}

/** Every scenario of a folder: the mean of its members, and each member by itself. */
async function storedRuns(
  id: string,
  { folder, manifest }: StoredExperiment,
  form: SegmentForm,
  text: Text,
): Promise<Judged[]> {
  const ids = OBSERVABLES.map((observable) => observable.id);
  const byScenario = new Map<string, { years: readonly number[]; values: readonly number[] }[]>();
  for (const { run_id: run, file } of manifest.runs) {
    const stored = await readRun(join(folder, file));
    if (stored === undefined) continue;
    const series = yearly({ ids, quarters: stored.quarters, values: stored.values }, id);
    const [scenario] = run.split("/");
    byScenario.set(scenario, [...(byScenario.get(scenario) ?? []), series]);
  }
  return [...byScenario].map(([scenario, runs]): Judged => {
    // Series that begin late are taken from the first year in which every member has a value.
    const whole = runs[0].years.flatMap((_, i) =>
      runs.every(({ values }) => Number.isFinite(values[i])) ? [i] : [],
    );
    const own = runs.map(({ values }) => whole.map((i) => values[i]));
    const years = whole.map((i) => runs[0].years[i]);
    const middle = whole.map((_, i) => mean(own.map((values) => values[i])));
    const each = own.map((values) => changePoints(values, { form, most: 2, resamples: 99 }));
    return {
      name: `${scenario}, ${text.breaks.mean(runs.length)}`,
      years,
      found: changePoints(middle, { form }),
      members: {
        count: runs.length,
        breaking: each.filter((found) => found.breaks.length > 0).length,
        years: each.flatMap((found) => found.breaks.map(({ at }) => years[at])),
      },
    };
  });
}

function rowsOf({ name, years, found }: Judged, text: Text): string[][] {
  if (found.tests.length === 0) return [[name, text.breaks.short(), "", "", "", ""]];
  if (found.breaks.length === 0) {
    return [
      [
        name,
        text.breaks.none(shortNumber(found.tests[0].p)),
        "",
        "",
        "",
        shortNumber(found.tests[0].p),
      ],
    ];
  }
  return found.breaks.map(({ at, low, high, before, after }, i) => [
    i === 0 ? name : "",
    String(years[at]),
    `${years[low]} … ${years[Math.min(high, years.length - 1)]}`,
    shortNumber(before),
    shortNumber(after),
    shortNumber(found.tests[i].p),
  ]);
}

function middleHalf(years: readonly number[]): string {
  if (years.length === 0) return "–";
  return `${Math.round(quantile(years, 0.25))}–${Math.round(quantile(years, 0.75))}`;
}
