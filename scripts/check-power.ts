/**
 * Refuses `**` and `Math.pow` in the engine and the model: runtimes compute powers differently in
 * the last bits, and the linter has no rule for the operator.
 *
 *   node scripts/check-power.ts [folder ...]
 */
import { globSync, readFileSync } from "node:fs";

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
const POWER = /\*\*|\bMath\s*\.\s*pow\b/;

/** The code of a file: comments and quoted text become blanks, every line stays where it is. */
function codeOnly(text: string): string {
  return text.replace(COMMENT_OR_TEXT, (match) => match.replace(/[^\n]/g, " "));
}

const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ["packages/engine/src", "packages/model/src", "packages/replications/src"];
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.ts`))
  .filter((file) => !file.includes(".test."));
for (const file of files.toSorted()) {
  codeOnly(readFileSync(file, "utf8"))
    .split("\n")
    .forEach((line, i) => {
      if (!POWER.test(line)) return;
      console.error(`${file}:${i + 1}: a power by the runtime: ${line.trim()}`);
      process.exitCode = 1;
    });
}
