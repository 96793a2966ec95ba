#!/usr/bin/env node
/** The command line: commands wired, nothing else. */
import { CommanderError } from "commander";
import { EXIT } from "../fault.ts";
import { explain, languageOf, tell, textFor } from "./act.ts";
import { buildProgram } from "./program.ts";

const words = process.argv.slice(2);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone: nothing more to say, and no fault.
  if (error.code === "EPIPE") process.exit(0);
});
const bare = words.every((word, i) => word.startsWith("--lang") || words[i - 1] === "--lang");
try {
  if (bare) process.stdout.write(`${textFor(words).help.brief}\n`);
  else await buildProgram(textFor(words)).parseAsync(words, { from: "user" });
} catch (error) {
  const helped =
    error instanceof CommanderError && (error.exitCode === 0 || error.code === "commander.help");
  if (helped) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    const name = words.find((word) => !word.startsWith("-")) ?? "kigyo";
    process.exitCode = tell(name, explain(error), {
      json: words.includes("--json"),
      lang: languageOf(words),
    });
  }
}
