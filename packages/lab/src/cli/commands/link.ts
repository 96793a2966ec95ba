/** `kigyo link`: a scenario as a link to the workbench, and back. */
import type { Command } from "commander";
import { encodeLink, linkScenario, linkState, readLink } from "@kigyo/model/link";
import type { LinkState, SpreadSource } from "@kigyo/model/link";
import type { Spread } from "@kigyo/model/scenario";
import { stringify } from "yaml";
import { usable } from "../../ensemble/ensemble.ts";
import { executePlan, experimentOf, planFor } from "../../ensemble/execute.ts";
import { EXIT, invalid } from "../../fault.ts";
import { prepareRead, prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { versions } from "../../versions.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { addAdjustments, wholeNumber } from "../options.ts";
import type { RunOptions } from "../options.ts";
import type { Reply } from "../reply.ts";

export function addLink(program: Command, text: Text): void {
  const link = program.command("link").description(text.command.link).helpCommand(false);
  const encoder = link
    .command("encode")
    .description(text.command.linkEncode)
    .argument("<scenario>", text.argument.scenario);
  addAdjustments(encoder, text)
    .option("--title <words>", text.option.title)
    .option("--runs <n>", text.option.runs, wholeNumber(1, 100_000))
    .action(act<RunOptions & { title?: string }>("link encode", encode));
  link
    .command("decode")
    .description(text.command.linkDecode)
    .argument("<link>", text.argument.link)
    .action(act("link decode", decode));
  link
    .command("check")
    .description(text.command.linkCheck)
    .argument("<link>", text.argument.link)
    .action(act("link check", check));
}

async function encode(
  context: Context,
  [name]: readonly string[],
  options: RunOptions & { title?: string },
): Promise<Reply> {
  const country = context.country();
  const { scenario, notices } = prepareScenario(name, country, context.settings.scenarios, options);
  const { spread } = options;
  const sources = (Object.keys(spread) as SpreadSource[]).filter((source) => spread[source]);
  const state = linkState(scenario, {
    model: versions(null).model,
    evidence: country.inputs.evidenceHash,
    runs: options.runs ?? 1,
    spread: sources,
    ...(options.title === undefined ? {} : { title: options.title }),
  });
  const link = await encodeLink(state);
  return {
    data: { link, characters: link.length, state },
    lines: [link],
    warnings: notices,
    evidence: state.evidence,
  };
}

async function read(link: string): Promise<LinkState> {
  const reading = await readLink(link);
  if (reading.ok) return reading.state;
  const { reason, after, changes, of } = reading;
  throw invalid(`link-${reason}`, (text) => text.link[reason](after, changes.length, of));
}

async function decode(_context: Context, [link]: readonly string[]): Promise<Reply> {
  const state = await read(link);
  const { title, view: _view, fingerprint } = state;
  const scenario = linkScenario(state);
  const head = [
    title === undefined ? "" : `# ${title}`,
    fingerprint === undefined ? "" : `# fingerprint ${fingerprint}`,
  ];
  return {
    data: { scenario, state },
    lines: [...head.filter((line) => line !== ""), stringify(scenario).trimEnd()],
    fingerprint,
  };
}

async function check(context: Context, [link]: readonly string[]): Promise<Reply> {
  const state = await read(link);
  const country = context.country();
  const { settings, text } = context;
  const scenario = linkScenario(state);
  const prepared = prepareRead(
    { scenario, locate: (path) => path.map(String).join(".") },
    country,
    settings.scenarios,
  );
  const has = (source: SpreadSource): boolean => state.spread.includes(source);
  const spread: Spread = {
    chance: has("chance"),
    parameters: has("parameters"),
    policy: has("policy"),
  };
  const plan = planFor(
    experimentOf([{ scenario: prepared, members: state.runs }], spread),
    country,
  );
  const ensemble = usable(
    await executePlan(plan, country, {
      results: settings.results,
      threads: settings.threads,
      signal: context.signal(),
      onProgress: context.progress(),
    }),
  );
  const first = [...(ensemble.runs.get(scenario.id)?.values() ?? [])][0];
  const same =
    state.fingerprint === ensemble.fingerprint || state.fingerprint === first?.fingerprint;
  const known = state.fingerprint !== undefined;
  const model = versions(null).model;
  const otherVersion = state.model !== model || state.evidence !== country.inputs.evidenceHash;
  const verdict = !known
    ? text.link.unknown()
    : same
      ? text.link.same()
      : text.link.differs(otherVersion);
  return {
    data: {
      same: known ? same : null,
      expected: state.fingerprint ?? null,
      found: ensemble.fingerprint,
      otherVersion,
    },
    lines: [verdict],
    warnings: prepared.notices,
    fingerprint: ensemble.fingerprint,
    evidence: country.inputs.evidenceHash,
    exit: known && !same ? EXIT.reproduction : EXIT.done,
  };
}
