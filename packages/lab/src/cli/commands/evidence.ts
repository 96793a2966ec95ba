/** `kigyo evidence`: audit, ask, coverage, score, export, and the index of the sources. */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { auditFolders } from "@kigyo/evidence/audit.node";
import { formatProblem } from "@kigyo/evidence/problem";
import { filterValues, search } from "@kigyo/evidence/search";
import type { ListedFilter } from "@kigyo/evidence/search";
import { parseQuery } from "@kigyo/evidence/search-query";
import type { SearchQuery } from "@kigyo/evidence/search-query";
import type { Catalogue } from "@kigyo/evidence/catalogue";
import { buildIndexes, readTexts, writeIndexes } from "@kigyo/evidence/source-index.node";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { LEVERS } from "@kigyo/model/levers/index";
import { EXIT, invalid } from "../../fault.ts";
import type { Fault } from "../../fault.ts";
import { placesOf } from "../../places.ts";
import { inProject } from "../../project.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { refuseUnknown } from "../refuse-unknown.ts";
import type { Reply } from "../reply.ts";
import { coverEvidence, type CoverageFlags } from "./evidence-coverage.ts";
import { exportEvidence, type ExportFlags } from "./evidence-export.ts";
import { scoreEvidence, type ScoreFlags } from "./evidence-score.ts";

interface AuditFlags {
  readonly texts?: string;
  readonly accept?: boolean;
}

export function addEvidence(program: Command, text: Text): void {
  const evidence = program
    .command("evidence")
    .description(text.command.evidence)
    .helpCommand(false);
  evidence
    .command("audit")
    .description(text.command.audit)
    .option("--texts <folder>", text.option.texts)
    .option("--accept", text.option.accept)
    .action(act<AuditFlags>("evidence audit", audit));
  evidence
    .command("index")
    .description(text.command.index)
    .requiredOption("--texts <folder>", text.option.texts)
    .action(act<{ texts: string }>("evidence index", index));
  evidence
    .command("ask")
    .description(text.command.ask)
    .argument("<words...>", text.argument.words)
    .action(act("evidence ask", ask));
  evidence
    .command("coverage")
    .description(text.command.coverage)
    .option("--paragraphs", text.option.paragraphs)
    .action(act<CoverageFlags>("evidence coverage", coverEvidence));
  evidence
    .command("score")
    .description(text.command.score)
    .option("--disagreements", text.option.disagreements)
    .option("--without-tag <tag>", text.option.withoutTag)
    .option("--without-coder <coder>", text.option.withoutCoder)
    .action(act<ScoreFlags>("evidence score", scoreEvidence));
  evidence
    .command("export")
    .description(text.command.exportEvidence)
    .requiredOption("-o, --output <folder>", text.option.writeTo)
    .option("--excel", text.option.excel)
    .option("-f, --force", text.option.replace)
    .action(act<ExportFlags>("evidence export", exportEvidence));
}

function audit(
  { settings, text }: Context,
  _words: readonly string[],
  { texts, accept }: AuditFlags,
): Reply {
  if (texts !== undefined) refuseNoFolder(texts);
  const found = auditFolders({
    evidence: settings.evidence,
    data: inProject("data"),
    texts: texts === undefined ? undefined : resolve(texts),
    accept,
    vocabulary: { levers: LEVERS, observables: OBSERVABLES.map(({ id }) => id) },
  });
  const { findings, errors, warnings, records, readInFull } = found;
  if (texts !== undefined && errors === 0 && readInFull.length === 0) throw noTexts(texts);
  return {
    data: { records, errors, warnings, readInFull, findings },
    lines: [
      ...findings.map((finding) => `${finding.severity}: ${formatProblem(finding)}`),
      text.evidenceReport.audited(records, errors, warnings, readInFull.join(", ")),
    ],
    records: findings.map(({ severity, file, line, column, code, message }) => [
      severity,
      file,
      line,
      column,
      code,
      message,
    ]),
    exit: errors > 0 ? EXIT.check : EXIT.done,
  };
}

function index(context: Context, _words: readonly string[], { texts }: { texts: string }): Reply {
  refuseNoFolder(texts);
  const { base } = context.country();
  const read = readTexts(base, resolve(texts));
  if (read.size === 0) throw noTexts(texts);
  const files = writeIndexes(join(context.settings.evidence, "index"), buildIndexes(base, read));
  return { data: { files }, lines: files };
}

function refuseNoFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw invalid("no-folder", (words) => words.evidenceReport.noFolder(), { where: folder });
}

function noTexts(folder: string): Fault {
  return invalid("no-texts", (words) => words.evidenceReport.noTexts(), { where: folder });
}

function ask(context: Context, words: readonly string[]): Reply {
  const { text } = context;
  const country = context.country();
  const catalogue = country.catalogue();
  const query = parseQuery(words.join(" "));
  refuseEmptyFilter(query, catalogue);
  const hits = search(catalogue, query, 20);
  return {
    data: hits.map(({ record, score: near }) => ({ ...record, score: near })),
    lines: [
      ...hits.flatMap(({ record }) => [
        `${record.id}  ${text.pick(record.title)}  [${record.kind}, ${record.grade}]`,
        `    ${text.pick(record.summary)}`,
        ...placesOf(record.evidence, country).map((place) => `    ${text.pick(place)}`),
      ]),
      ...(hits.length === 0 ? [text.evidenceReport.nothing()] : []),
    ],
    records: hits.map(({ record }) => [record.id, record.kind, text.pick(record.title)]),
  };
}

/** Refuses a filter that no record can pass, with the values there are. */
function refuseEmptyFilter(query: SearchQuery, catalogue: Catalogue): void {
  for (const [filter, values] of Object.entries(filterValues(catalogue)))
    refuseUnknown(query[filter as ListedFilter], values, filter);
}
