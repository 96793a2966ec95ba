/** `kigyo why`: from lever to rule to series, by freezing one path at a time. */
import { join } from "node:path";
import type { Command } from "commander";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { everyMeasure, familiesOf, whyArms, whyOf } from "../../analyse/why.ts";
import type { LeverLink, Why } from "../../analyse/why.ts";
import { windowInside } from "../../analyse/yearly.ts";
import type { Window } from "../../analyse/yearly.ts";
import { usable } from "../../ensemble/ensemble.ts";
import { executePlan, planFor } from "../../ensemble/execute.ts";
import { interval } from "../../experiments/cells.ts";
import { unknown } from "../../experiments/factors.ts";
import { Outcomes } from "../../experiments/outcomes.ts";
import { measureTitle } from "../../experiments/sections.ts";
import { EXIT } from "../../fault.ts";
import { signedNumber } from "../../format.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { addRunOptions, wholeNumber } from "../options.ts";
import type { RunOptions } from "../options.ts";
import type { Reply } from "../reply.ts";
import { shown } from "../shown.ts";
import { tableLines } from "../table.ts";
import { readWindow } from "./compare.ts";

interface WhyOptions extends RunOptions {
  readonly observable: string;
  readonly window?: Window;
  readonly most: number;
}

const DEFAULT_MEMBERS = 6;

export function addWhy(program: Command, text: Text): void {
  const command = program
    .command("why")
    .description(text.command.why)
    .argument("<a>", text.argument.scenario)
    .argument("<b>", text.argument.scenario)
    .requiredOption("--observable <id>", text.option.observable);
  addRunOptions(command, text, DEFAULT_MEMBERS)
    .option("--window <years>", text.option.window, readWindow)
    .option("--most <n>", text.option.mostLevers, wholeNumber(1, 100), 8)
    .action(act<WhyOptions>("why", why));
}

async function why(
  context: Context,
  names: readonly string[],
  options: WhyOptions,
): Promise<Reply> {
  const { settings, text } = context;
  const ids = OBSERVABLES.map(({ id }) => id);
  if (!ids.includes(options.observable))
    throw unknown("observable", options.observable, ids, "--observable");
  const country = context.country();
  const { seed, scale, to } = options;
  const first = prepareScenario(names[0], country, settings.scenarios, { seed, scale, to });
  const second = prepareScenario(names[1], country, settings.scenarios, {
    ...options,
    seed: seed ?? first.scenario.seed,
  });
  const families = familiesOf(country.inputs, first.resolved, second.resolved, options.most);
  const [a, b] = [first.scenario, second.scenario];
  const end = a.to;
  const window: Window =
    options.window === undefined
      ? [Math.min(1991, end), Math.min(2023, end)]
      : windowInside(options.window, end, "--window");
  const measures = everyMeasure(window);
  const outcomes = new Outcomes({ measures, poles: null });
  const members = options.runs ?? DEFAULT_MEMBERS;
  const experiment = {
    schema: "kigyo/experiment/1" as const,
    name: `why-${a.id}-and-${b.id}`.slice(0, 80),
    arms: whyArms(a, b, families).map((arm) => ({ ...arm, members })),
    bases: { ...first.bases, ...second.bases },
    seed: a.seed,
    spread: options.spread,
  };
  const plan = planFor(experiment, country);
  const ensemble = usable(
    await executePlan(plan, country, {
      results: settings.results,
      output: options.output ?? join(settings.results, plan.id),
      force: options.force,
      threads: settings.threads,
      signal: context.signal(options.timeout),
      onProgress: context.progress(),
      keep: false,
      onRun: (task, run) => outcomes.take(task, run),
    }),
  );
  const asked = measures[ids.indexOf(options.observable)];
  const found = whyOf([a.id, b.id], families, outcomes, measures, asked);
  return {
    data: {
      a: a.id,
      b: b.id,
      observable: options.observable,
      window,
      ...found,
      folder: shown(ensemble.folder),
    },
    lines: [
      text.why.heading(
        a.id,
        b.id,
        measureTitle(asked, text),
        `${signedNumber(found.total.value)} (${interval(found.total)})`,
      ),
      ...(families.length === 0 ? [text.why.none()] : chainLines(found, text)),
      text.ensemble.stored(shown(ensemble.folder)),
    ],
    records: found.links.map(({ family, alone, missing }) => [
      family.name,
      family.readBy.join(","),
      alone.value,
      alone.low,
      alone.high,
      missing.value,
      missing.low,
      missing.high,
    ]),
    warnings: [...first.notices, ...second.notices],
    fingerprint: ensemble.fingerprint,
    evidence: country.inputs.evidenceHash,
    exit: ensemble.failed.length > 0 ? EXIT.partial : EXIT.done,
  };
}

function chainLines({ links, total, outside }: Why, text: Text): string[] {
  const row = ({ family, alone, missing }: LeverLink): string[] => [
    family.name,
    family.readBy.join(", "),
    signedNumber(alone.value),
    interval(alone),
    signedNumber(missing.value),
    interval(missing),
  ];
  const heads = text.why.heads.map((title, i) => ({
    title,
    align: i < 2 ? ("left" as const) : ("right" as const),
  }));
  const whole = [
    text.why.rest,
    "",
    signedNumber(total.value - outside.value),
    "",
    signedNumber(total.value - outside.value),
    "",
  ];
  return [
    ...tableLines(heads, [...links.map(row), whole]),
    "",
    ...links
      .filter(({ moves }) => moves.length > 0)
      .map(({ family, moves }) => text.why.moves(family.name, moves.join(", "))),
    text.why.note(),
    ...(outside.value === 0 ? [] : [text.why.outside()]),
  ];
}
