/** The generated parts of docs/model.md: what the code and the records know better than a page. */
import type { TableSpec } from "@kigyo/engine";
import { type EvidenceBase, ofKind } from "@kigyo/evidence/base";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { LEVERS } from "@kigyo/model/levers/index";
import { PARAMETERS } from "@kigyo/model/parameters";
import { schedule } from "@kigyo/model/schedule";
import { BANK_COLUMNS } from "@kigyo/model/state/banks";
import { FIRM_COLUMNS } from "@kigyo/model/state/firms";
import { FUND_COLUMNS } from "@kigyo/model/state/funds";
import { LINK_COLUMNS } from "@kigyo/model/state/links";
import { PEOPLE_COLUMNS } from "@kigyo/model/state/people";
import { table } from "./markdown.ts";
import { filesBehind, filesOfSystems, rulesOf } from "./rules.ts";

/** Every generated part, by the name of its place. */
export function modelTables(base: EvidenceBase): Record<string, string> {
  return {
    schedule: scheduleTable(),
    "state-variables": [
      stateTable("People", PEOPLE_COLUMNS),
      stateTable("Firms", FIRM_COLUMNS),
      stateTable("Banks", BANK_COLUMNS),
      stateTable("Funds", FUND_COLUMNS),
      stateTable("Links between firms", LINK_COLUMNS),
    ].join("\n\n"),
    levers: table(
      ["lever", "unit", "bounds", "default", "Mark II", "Mark I", "means", "read by"],
      LEVERS.map((lever) => [
        `\`${lever.id}\``,
        lever.unit,
        `${lever.min} to ${lever.max}`,
        lever.default,
        lever.mark2 ?? "",
        lever.mark1 ?? "",
        lever.plain.en,
        lever.readBy.map((name) => `\`${name}\``).join(", "),
      ]),
    ),
    parameters: parameterTable(base),
    observables: table(
      ["series", "unit", "of a year", "dimension", "definition"],
      OBSERVABLES.map(({ id, unit, annual, dimension, definition }) => [
        `\`${id}\``,
        unit,
        annual,
        dimension ?? "",
        definition,
      ]),
    ),
    submodels: submodels(),
  };
}

function systems(): ReturnType<typeof schedule> {
  return schedule({ levers: [], quarters: 0, values: new Float64Array() });
}

function scheduleTable(): string {
  const files = filesOfSystems();
  return table(
    ["", "system", "what happens", "file"],
    systems().map(({ name, plain }, i) => [
      i + 1,
      `\`${name}\``,
      plain,
      link(files.get(name) as string),
    ]),
  );
}

function link(file: string): string {
  return `[\`${file.replace("packages/model/src/", "")}\`](../${file})`;
}

function stateTable(title: string, spec: TableSpec): string {
  const rows = Object.entries(spec).map(([name, { type, unit, symbol, meaning }]) => [
    `\`${name}\``,
    symbol ?? "",
    unit,
    type,
    meaning,
  ]);
  return `**${title}**\n\n${table(["variable", "symbol", "unit", "stored as", "meaning"], rows)}`;
}

/** A parameter's record: its prior, its grade and why it is so. */
function parameterTable(base: EvidenceBase): string {
  const records = new Map(ofKind(base, "parameter", "japan").map(({ data }) => [data.name, data]));
  return table(
    ["parameter", "unit", "low", "central", "high", "grade", "reason or source"],
    PARAMETERS.map((name) => {
      const record = records.get(name);
      if (record === undefined) throw new Error(`No record of the parameter ${name}.`);
      const { unit, value, grade, reason, evidence } = record;
      const cited = [...new Set(evidence.map(({ source }) => source))];
      return [
        `\`${name}\``,
        unit,
        value.low,
        value.central,
        value.high,
        grade,
        [reason?.en, ...cited].filter((part) => part !== undefined).join("; "),
      ];
    }),
  );
}

/** The rules of every system in the order of the quarter, as their docstrings state them; a file that several draw on is told with the first. */
function submodels(): string {
  const files = filesOfSystems();
  const told = new Set<string>();
  const parts: string[] = [];
  for (const { name, plain } of systems()) {
    const file = files.get(name) as string;
    if (told.has(file)) continue;
    told.add(file);
    const behind = filesBehind(file, new Set([...files.values(), ...told]));
    for (const other of behind) told.add(other);
    parts.push(
      [
        `**${name}** (${link(file)}). ${plain}`,
        "",
        ...ruleLines(file),
        ...behind.flatMap((other) => {
          const lines = ruleLines(other);
          return lines.length === 0 ? [] : ["", `In ${link(other)}:`, "", ...lines];
        }),
      ].join("\n"),
    );
  }
  return parts.join("\n\n");
}

function ruleLines(file: string): string[] {
  return rulesOf(file).map(({ name, says }) => `- \`${name}\`: ${says}`);
}
