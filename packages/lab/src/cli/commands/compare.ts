/** `kigyo compare`: what differs between two scenarios, ranked, with paired intervals. */
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { drawMember } from "@kigyo/model/member";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { differencesOf } from "../../analyse/difference.ts";
import { commonIdentities } from "../../analyse/common-identities.ts";
import type { Difference } from "../../analyse/difference.ts";
import { quantile } from "../../analyse/quantiles.ts";
import { windowInside } from "../../analyse/yearly.ts";
import type { Window } from "../../analyse/yearly.ts";
import { commonMembers } from "../../ensemble/ensemble.ts";
import { FIRST_MEMBER } from "../../ensemble/plan.ts";
import { experimentOf, planFor } from "../../ensemble/execute.ts";
import { EXIT } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { percent, timesOf } from "../../experiments/cells.ts";
import { shortNumber, signedNumber } from "../../format.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { unitName } from "../../unit-name.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { executeAloud } from "../execute-aloud.ts";
import { addRunOptions, positiveNumber, wholeNumber } from "../options.ts";
import type { RunOptions } from "../options.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";
import { shown } from "./run.ts";

interface CompareOptions extends RunOptions {
  readonly window?: Window;
  readonly tolerance?: number;
  readonly top: number;
  readonly identities?: boolean;
}

const DEFAULT_MEMBERS = 10;
const DEFAULT_WINDOW: Window = [1991, 2023];

export function addCompare(program: Command, text: Text): void {
  const command = program
    .command("compare")
    .description(text.command.compare)
    .argument("<a>", text.argument.scenario)
    .argument("<b>", text.argument.scenario);
  addRunOptions(command, text, DEFAULT_MEMBERS)
    .option("--window <years>", text.option.window, readWindow)
    .option("--tolerance <share>", text.option.tolerance, positiveNumber)
    .option("--identities", text.option.identities)
    .option("--top <n>", text.option.top, wholeNumber(1, 1000), 15)
    .action(act<CompareOptions>("compare", compare));
}

/** Reads "1991-2023". */
export function readWindow(word: string): Window {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(word) ?? [];
  if (from === undefined || Number(from) > Number(to))
    throw new InvalidArgumentError("YYYY-YYYY, 1991-2023");
  return [Number(from), Number(to)];
}

async function compare(
  context: Context,
  names: readonly string[],
  options: CompareOptions,
): Promise<Reply> {
  const { settings, text } = context;
  const country = context.country();
  // Changes from flags belong to the second scenario; scale, seed and horizon to both.
  const { seed, scale, to } = options;
  const first = prepareScenario(names[0], country, settings.scenarios, { seed, scale, to });
  const paired = { ...options, seed: seed ?? first.scenario.seed };
  const second = prepareScenario(names[1], country, settings.scenarios, paired);
  const end = first.scenario.to;
  const window: Window =
    options.window === undefined
      ? [Math.min(DEFAULT_WINDOW[0], end), Math.min(DEFAULT_WINDOW[1], end)]
      : windowInside(options.window, end, "--window");
  const members = options.runs ?? DEFAULT_MEMBERS;
  const experiment = experimentOf(
    [first, second].map((scenario) => ({ scenario, members })),
    options.spread,
  );
  const plan = planFor(experiment, country);
  const ensemble = await executeAloud(plan, country, context, options);
  const [a, b] = [first.scenario.id, second.scenario.id];
  const differences = differencesOf(ensemble, a, b, window);
  const common =
    options.identities === true
      ? commonIdentities(
          country.inputs,
          first.resolved,
          second.resolved,
          drawMember(country.inputs, experiment.seed, FIRST_MEMBER, options.spread),
        )
      : null;
  const pairs = commonMembers(ensemble, [a, b]).length;
  const beyond = differences.filter(
    (row) => options.tolerance !== undefined && Math.abs(row.relative) > options.tolerance,
  );
  const warnings: Words[] = [...first.notices, ...second.notices];
  if (pairs < 10) warnings.push((words) => words.compare.fewMembers(pairs));
  for (const run of ensemble.failed)
    warnings.push((words) => words.ensemble.failed(`${run.scenario}/${run.member}`, run.message));
  const partial = ensemble.failed.length > 0 ? EXIT.partial : EXIT.done;
  return {
    data: {
      a,
      b,
      window,
      members: pairs,
      fingerprints: ensemble.fingerprints,
      differences,
      identities: common,
      tolerance: options.tolerance ?? null,
      beyond: beyond.map(({ id }) => id),
      folder: shown(ensemble.folder),
    },
    lines: [
      text.compare.heading(a, b, `${window[0]}–${window[1]}`, pairs),
      ...differenceLines(differences.slice(0, options.top), text),
      ...(common === null
        ? []
        : [text.compare.identities(percent(common.firms), percent(common.people))]),
      text.compare.pairing(timesOf(medianPairing(differences))),
      ...(options.tolerance === undefined
        ? []
        : [text.compare.beyond(beyond.length, differences.length, options.tolerance)]),
      text.ensemble.stored(shown(ensemble.folder)),
    ],
    records: differences.map((row) => [
      row.id,
      row.a,
      row.b,
      row.difference,
      row.low,
      row.high,
      row.sameSign,
      row.members,
      row.pairing,
    ]),
    warnings,
    fingerprint: ensemble.fingerprint,
    evidence: country.inputs.evidenceHash,
    exit: beyond.length > 0 ? EXIT.check : partial,
  };
}

/** The middle worth of a pair over the series that differ. */
function medianPairing(rows: readonly Difference[]): number {
  const finite = rows.filter(({ difference }) => difference !== 0).map(({ pairing }) => pairing);
  return quantile(finite, 0.5);
}

function differenceLines(rows: readonly Difference[], text: Text): string[] {
  const known = new Map(OBSERVABLES.map((one) => [one.id, one]));
  const last = text.compare.heads.length - 1;
  const heads = text.compare.heads.map((title, column) => ({
    title,
    align: column === 0 || column === last ? ("left" as const) : ("right" as const),
  }));
  return tableLines(
    heads,
    rows.map((row) => [
      text.pick(known.get(row.id)?.title ?? { en: row.id, ja: row.id }),
      shortNumber(row.a),
      shortNumber(row.b),
      signedNumber(row.difference),
      `${signedNumber(row.low)} … ${signedNumber(row.high)}`,
      `${row.sameSign}/${row.members}`,
      timesOf(row.pairing),
      unitName(known.get(row.id)?.unit ?? "", text),
    ]),
  );
}
