#!/usr/bin/env node
/** The command line: commands wired, nothing else. */
import { enableCompileCache } from "node:module";
import { languageOf } from "./language.ts";

const { directory } = enableCompileCache();
// Threads look for it here. To strip a module of its types, which one in the cache has behind it, Node's WebAssembly
// gives up an array; from then on all loops of that thread ask whether theirs are still there: a tenth of a run.
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
const words = process.argv.slice(2);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone: nothing more to say, and no fault.
  if (error.code === "EPIPE") process.exit(0);
});
const { textOf } = await import("../text/index.ts");
const language = languageOf(words);
const bare = words.every((word, i) => word.startsWith("--lang") || words[i - 1] === "--lang");
if (bare) process.stdout.write(`${textOf(language).help.brief}\n`);
else {
  try {
    const { callProgram } = await import("./program.ts");
    await callProgram(words, textOf(language));
  } catch (error) {
    // Only a damaged installation comes here: a part of the program cannot be loaded.
    const [line] = String(error).split("\n", 1);
    process.stderr.write(`${textOf(language).fault.damaged(line)}\n`);
    process.exitCode = 70;
  }
}
