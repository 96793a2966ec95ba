/** `kigyo evidence`: audit, ask, coverage, score, and the index of the sources. */
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { agreement } from "@kigyo/evidence/agreement";
import { auditFolders } from "@kigyo/evidence/audit.node";
import { coverage } from "@kigyo/evidence/coverage";
import { formatProblem } from "@kigyo/evidence/problem";
import { judgementsOf, knownTags, leftOutOf } from "@kigyo/evidence/score";
import type { Omission } from "@kigyo/evidence/score";
import { search } from "@kigyo/evidence/search";
import {
  buildIndexes,
  readIndexes,
  readTexts,
  writeIndexes,
} from "@kigyo/evidence/source-index.node";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { LEVERS } from "@kigyo/model/levers/index";
import { EXIT, invalid } from "../../fault.ts";
import { placesOf } from "../../places.ts";
import { inProject } from "../../project.ts";
import { codedScore, DIMENSIONS, PERIODS, publishedScores } from "../../study/channels.ts";
import { suggestion } from "../../suggestion.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";
import { scoreCell } from "../tables/score-table.ts";

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
    .action(act("evidence coverage", cover));
  evidence
    .command("score")
    .description(text.command.score)
    .option("--without-tag <tag>", text.option.withoutTag)
    .option("--without-coder <coder>", text.option.withoutCoder)
    .action(act<Omission>("evidence score", score));
}

function audit(
  { settings, text }: Context,
  _words: readonly string[],
  { texts, accept }: AuditFlags,
): Reply {
  const found = auditFolders({
    evidence: settings.evidence,
    data: inProject("data"),
    texts: texts === undefined ? undefined : resolve(texts),
    accept,
    vocabulary: { levers: LEVERS, observables: OBSERVABLES.map(({ id }) => id) },
  });
  const { findings, errors, warnings, records, readInFull } = found;
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
  const { base } = context.country();
  const read = readTexts(base, resolve(texts));
  if (read.size === 0)
    throw invalid("no-texts", (words) => words.evidenceReport.noTexts(), { where: texts });
  const files = writeIndexes(join(context.settings.evidence, "index"), buildIndexes(base, read));
  return { data: { files }, lines: files };
}

function ask(context: Context, words: readonly string[]): Reply {
  const { text } = context;
  const country = context.country();
  const hits = search(country.catalogue(), words.join(" "), 20);
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

function cover(context: Context): Reply {
  const { text, settings } = context;
  const country = context.country();
  const all = coverage(
    country.catalogue().records,
    readIndexes(country.base, join(settings.evidence, "index")),
  );
  const lines = all.flatMap(({ source, paragraphs, covered }) => {
    const bare = paragraphs.filter(({ records }) => records.length === 0);
    return [
      text.evidenceReport.covered(source, covered, paragraphs.length),
      ...bare.map(({ section, paragraph, words }) =>
        text.evidenceReport.bare(section, paragraph, words),
      ),
    ];
  });
  return { data: all, lines };
}

function score(context: Context, _words: readonly string[], omission: Omission): Reply {
  const { text } = context;
  const country = context.country();
  const catalogue = country.catalogue();
  const { withoutTag, withoutCoder } = omission;
  refuseUnknown(withoutTag, knownTags(catalogue));
  refuseUnknown(withoutCoder, new Set(judgementsOf(catalogue).map(({ coder }) => coder)));
  const judgements = judgementsOf(catalogue, { withoutTag, withoutCoder });
  const leftOut = Object.fromEntries(leftOutOf(catalogue, { withoutTag, withoutCoder }));
  const published = publishedScores(country);
  const rows = DIMENSIONS.map((dimension) => ({
    dimension,
    published: published[dimension],
    coded: {
      antecedent: codedScore(judgements, dimension, PERIODS.antecedent),
      startup: codedScore(judgements, dimension, PERIODS.startup),
    },
    agreement: agreement(judgements, dimension),
  }));
  const cells = rows.map(({ dimension, published: given, coded, agreement: agreed }) => [
    text.dimension[dimension],
    String(given.antecedent),
    scoreCell(coded.antecedent),
    String(given.startup),
    scoreCell(coded.startup),
    agreed.alpha === null ? "–" : agreed.alpha.toFixed(2),
    String(agreed.items),
  ]);
  const heads = text.evidenceReport.scoreHeads.map((title, column) => ({
    title,
    align: column === 0 ? ("left" as const) : ("right" as const),
  }));
  return {
    data: { rows, leftOut },
    lines: [...tableLines(heads, cells), "", text.evidenceReport.alpha()],
    records: cells,
  };
}

function refuseUnknown(name: string | undefined, known: Iterable<string>): void {
  const all = [...known];
  if (name === undefined || all.includes(name)) return;
  const meant = suggestion(name, all);
  throw invalid("unknown-name", (text) => text.evidenceReport.unknown(name, all.join(", ")), {
    where: name,
    ...(meant === undefined ? {} : { hint: (text) => text.didYouMean(meant) }),
  });
}
