/**
 * `npm run new -- system|evidence|figure|experiment <name>`: a file and its test from a template,
 * and the lines that bring it into use. It never overwrites.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A file to be made, by path. */
type Files = Readonly<Record<string, string>>;

interface Template {
  readonly files: (name: string) => Files;
  readonly next: (name: string) => string;
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const words = (name: string) => name.replaceAll("-", " ");

const TEMPLATES: Readonly<Record<string, Template>> = {
  system: {
    files: (name) => ({
      [`packages/model/src/systems/${name}.ts`]: `import type { Economy } from "../state/economy.ts";

/** Share that moves in a quarter. Source and units belong here. */
export function ${camel(name)}Rate(pull: number): number {
  return Math.min(1, Math.max(0, pull));
}

/** ${words(name)}: what it reads, what it changes and whose theory it follows. */
export function ${camel(name)}(economy: Economy, _quarter: number): void {
  const { firms } = economy;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
  }
}
`,
      [`packages/model/src/systems/${name}.test.ts`]: `import { expect, test } from "vitest";
import { ${camel(name)}Rate } from "./${name}.ts";

test("the share stays between none and all", () => {
  expect([-1, 0.3, 2].map(${camel(name)}Rate)).toEqual([0, 0.3, 1]);
});
`,
    }),
    next: (name) =>
      `Add { name: "${camel(name)}", plain: "...", run: ${camel(name)} } to packages/model/src/schedule.ts.`,
  },
  evidence: {
    files: (name) => ({
      [`evidence/japan/fact/${name}.yaml`]: `# yaml-language-server: $schema=../../schema/fact.json
- id: ${name}
  title: { en: "${words(name)}", ja: "${words(name)}" }
  summary:
    en: "What it says, in your own words."
    ja: "内容を自分の言葉で。"
  grade: E
  status: assumption
  evidence: []
  reason: "Why it is assumed; a cited source makes the grade A to D."
  value: 0
  unit: "per cent"
  period: "2000"
  definition:
    en: "What is counted, of what."
  measure-status: estimate
`,
    }),
    next: () => "Fill it in, then: npm run evidence",
  },
  figure: {
    files: (name) => ({
      [`packages/figures/src/${name}.ts`]: `/** ${words(name)}: what it shows and why in this form. */
import { asImage, svg, type FigureStyle } from "./element.ts";

/** The numbers that it shows, in the order of drawing. */
export interface ${camel(`-${name}`)}Data {
  readonly name: string;
  readonly description: string;
  readonly values: readonly number[];
}

/** Draws one bar for each value, from the left, on a scale that begins at 0. */
export function ${camel(name)}Figure(data: ${camel(`-${name}`)}Data, style: FigureStyle): SVGSVGElement {
  const largest = Math.max(...data.values, 1e-9);
  const bars = data.values.map((value, i) =>
    svg("rect", { x: 0, y: i * 14, width: (style.width * value) / largest, height: 10, fill: "currentColor" }),
  );
  const root = svg("svg", { viewBox: \`0 0 \${style.width} \${data.values.length * 14}\` }, bars);
  return asImage(root, data.name, data.description);
}
`,
      [`packages/figures/src/${name}.browser.test.ts`]: `import { expect, test } from "vitest";
import { ${camel(name)}Figure } from "./${name}.ts";
import { LIGHT } from "./palette.ts";

test("the longest bar fills the width", () => {
  const style = { palette: LIGHT, width: 200, lang: "en", id: "a" } as const;
  const figure = ${camel(name)}Figure({ name: "A", description: "", values: [1, 4] }, style);
  const widths = [...figure.querySelectorAll("rect")].map((bar) => bar.getAttribute("width"));
  expect(widths).toEqual(["50", "200"]);
});
`,
    }),
    next: (name) =>
      `Show it in packages/workbench/src/views/, with a table of data.values beside ${name}.`,
  },
  experiment: {
    files: (name) => ({
      [`scenarios/${name}.yaml`]: `# What is changed, and the question that it answers.
schema: kigyo/scenario/1
id: ${name}
title: { en: "${words(name)}", ja: "${words(name)}" }
base: baseline
changes: []
seed: 1
scale: 1000
to: 2023
`,
    }),
    next: (name) => `Add changes, then: npm run kigyo -- compare baseline ${name}`,
  },
};

function main([kind, name]: readonly string[]): void {
  const template = kind === undefined ? undefined : TEMPLATES[kind];
  if (template === undefined || name === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    console.error(`Usage: npm run new -- ${Object.keys(TEMPLATES).join("|")} <name-in-kebab-case>`);
    process.exitCode = 2;
    return;
  }
  const files = template.files(name);
  const taken = Object.keys(files).filter((file) => existsSync(file));
  if (taken.length > 0) {
    console.error(`There already: ${taken.join(", ")}`);
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`Made ${file}`);
  }
  console.log(template.next(name));
}

main(process.argv.slice(2));
