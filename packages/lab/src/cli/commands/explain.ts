/** `kigyo explain`: what reads a lever and what moves it; what a result rests on. */
import type { Command } from "commander";
import type { LeverUse } from "@kigyo/evidence/catalogue";
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import { centralPaths, leverPath, stepsOf } from "../../analyse/lever-paths.ts";
import { showOf } from "../../browse.ts";
import { EXIT, Fault } from "../../fault.ts";
import { shortNumber } from "../../format.ts";
import { placesOf } from "../../places.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { unitName } from "../../unit-name.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { explainResult } from "./explain-result.ts";

export function addExplain(program: Command, text: Text): void {
  program
    .command("explain")
    .description(text.command.explain)
    .argument("<subject>", text.argument.subject)
    .argument("<id>", text.argument.lever)
    .action(act("explain", explain));
}

function explain(context: Context, [subject, id]: readonly string[]): Reply {
  if (subject === "lever") return explainLever(context, id);
  if (subject === "result") return explainResult(context, id);
  throw new Fault({
    exit: EXIT.usage,
    code: "unknown-subject",
    message: (text) => text.explain.unknownSubject(subject),
  });
}

function explainLever(context: Context, id: string): Reply {
  const { text, settings } = context;
  showOf("levers", id, () => context.country(), settings.scenarios);
  const lever = LEVERS[leverPosition(id) as number];
  const country = context.country();
  const catalogue = country.catalogue();
  const records = new Map(catalogue.records.map((record) => [record.id, record]));
  const uses = catalogue.levers[id] ?? [];
  const { resolved } = prepareScenario("baseline", country, settings.scenarios);
  const path = stepsOf(leverPath(centralPaths(country.inputs, resolved), id));
  const moved = uses.map((use) => {
    const record = records.get(use.provision);
    const places = placesOf(record?.evidence ?? [], country);
    return {
      ...use,
      title: record?.title ?? null,
      from: record?.from ?? null,
      to: record?.to ?? null,
      grade: record?.grade ?? null,
      places,
    };
  });
  const lines = [
    `${text.pick(lever.title)} (${lever.id})`,
    text.pick(lever.plain),
    text.explain.bounds(unitName(lever.unit, text), lever.min, lever.max, lever.default),
    text.explain.poles(shortNumber(lever.mark2), shortNumber(lever.mark1)),
    text.explain.readBy(lever.readBy.join(", ")),
    "",
    uses.length === 0 ? text.explain.movedByNothing() : text.explain.movedBy(uses.length),
    ...moved.flatMap((use) => [
      `  ${period(use.from, use.to)}  ${text.pick(use.title ?? { en: use.provision, ja: use.provision })} (${use.provision})`,
      `      ${changeWords(use, text)}`,
      ...use.places.map((place) => `      ${text.pick(place)}`),
    ]),
    "",
    text.explain.path(),
    ...path.map((step) => `  ${step.date}  ${shortNumber(step.value)}`),
  ];
  return { data: { lever, movedBy: moved, path }, lines, evidence: country.inputs.evidenceHash };
}

function period(from: number | null, to: number | null): string {
  return `${from ?? "?"}–${to ?? ""}`.padEnd(9);
}

function changeWords(use: LeverUse, text: Text): string {
  const { low, central, high } = use.value;
  const size =
    low === high
      ? shortNumber(central)
      : `${shortNumber(central)} (${shortNumber(low)} … ${shortNumber(high)})`;
  return text.explain.change(use.mode, size, use.phaseIn);
}
