/** An experiment's report in Markdown: question, design, result with its doubt, how it was made. */
import type { Text } from "../text/index.ts";
import type { StoredAnswer } from "./carry-out.ts";
import type { CompiledExperiment } from "./layout.ts";
import type { Section } from "./cells.ts";
import { sectionsOf } from "./sections.ts";

/** The report, line by line. What it says of itself at the end cannot be left out. */
export function reportLines(
  compiled: CompiledExperiment,
  stored: StoredAnswer,
  text: Text,
): string[] {
  const { file, layout, arms } = compiled;
  const { found } = text;
  const sections = sectionsOf(compiled, stored, text);
  return [
    `# ${text.pick(file.question)}`,
    "",
    `## ${found.design}`,
    "",
    `- ${designWords(compiled, text)}`,
    ...scenarioLines(compiled, text),
    ...(layout.kind === "coalitions" ? groupLines(compiled, text) : []),
    `- ${found.members(stored.answer.members, stored.asked)} × ${arms.length}. ${found.endings[stored.ending]}`,
    "",
    `## ${found.result}`,
    ...sections.flatMap((section) => ["", ...sectionMarkdown(section)]),
    "",
    `## ${found.made}`,
    "",
    ...madeLines(compiled, stored, text).map((line) => `- ${line}`),
  ];
}

/** The design in words. */
export function designWords({ layout, file }: CompiledExperiment, { found }: Text): string {
  const kind = layout.kind === "coalitions" ? layout.purpose : layout.kind;
  return `${found.designs[kind] ?? kind} (${file.design.kind})`;
}

/** How it was made: draws, versions, what is missing, what it is not. */
export function madeLines(
  { file }: CompiledExperiment,
  stored: StoredAnswer,
  text: Text,
): string[] {
  const { found } = text;
  const kinds = file.doubt.map((kind) => found.kinds[kind] ?? kind).join(", ");
  const { model, evidence } = stored.versions;
  return [
    found.drawLine(file.seed, file.scale, file.to, kinds === "" ? found.frozen() : kinds),
    found.versionsLine(model, (evidence ?? "–").slice(0, 12), stored.fingerprint),
    ...(stored.failed.length > 0 ? [found.failed(stored.failed.length)] : []),
    found.uncalibrated(),
    found.aboutModel(),
  ];
}

function scenarioLines({ layout, file }: CompiledExperiment, text: Text): string[] {
  if (layout.kind !== "paired" && layout.kind !== "doubt") return [];
  return file.scenarios.map((one) => {
    if (typeof one === "string") return `- \`${one}\``;
    const title = one.title === undefined ? "" : `: ${text.pick(one.title)}`;
    return `- \`${one.id}\`${title} – ${one.changes.map((change) => `\`${JSON.stringify(change)}\``).join(", ")}`;
  });
}

function groupLines({ file }: CompiledExperiment, text: Text): string[] {
  return file.groups.map(({ id, title, policies, systems, shocks }) => {
    const parts = [...policies, ...systems, ...shocks].map((part) => `\`${part}\``).join(", ");
    return `- \`${id}\`${title === undefined ? "" : ` (${text.pick(title)})`}: ${parts}`;
  });
}

/** A section as a Markdown table with its sentences. */
export function sectionMarkdown({ title, heads, rows, said }: Section): string[] {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    `### ${title}`,
    "",
    row(heads),
    row(heads.map((_, i) => (i === 0 ? "---" : "---:"))),
    ...rows.map(row),
    ...said.flatMap((line) => ["", line]),
  ];
}
