/** The command line as a process of its own, as a person starts it. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../packages/lab/src/cli/main.ts", import.meta.url));

/** What a finished call left behind. */
export interface Called {
  readonly exit: number | null;
  readonly out: string;
  readonly messages: string;
}

/** The parts of an answer envelope that tests look at. */
export interface Answer {
  readonly schema: string;
  readonly command: string;
  readonly ok: boolean;
  // oxlint-disable-next-line typescript/no-explicit-any -- each test knows its command's data
  readonly data: any;
  readonly warnings: readonly string[];
  readonly error: {
    code: string;
    message: string;
    hint: string | null;
    where: string | null;
  } | null;
  readonly versions: Readonly<Record<string, string | null>>;
  readonly fingerprint: string | null;
}

/** A new folder for results, and the function that removes it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "kigyo-cli-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Calls `kigyo` with its results in a folder; `watch` sees messages as they come and may stop the process, once: a
 * second Ctrl-C would end it without a word.
 */
export function kigyo(
  results: string,
  words: readonly string[],
  watch?: (messages: string, stop: () => void) => void,
): Promise<Called> {
  return new Promise((resolve) => {
    const { KIGYO_LANG: _lang, NODE_OPTIONS: _options, ...environment } = process.env;
    const child = spawn(process.execPath, [MAIN, ...words], {
      env: { ...environment, KIGYO_RESULTS: results, LANG: "C.UTF-8" },
    });
    let out = "";
    let messages = "";
    let stopped = false;
    const stop = (): void => {
      if (!stopped) child.kill("SIGINT");
      stopped = true;
    };
    child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => {
      messages += piece.toString();
      watch?.(messages, stop);
    });
    child.on("close", (exit) => resolve({ exit, out, messages }));
    child.stdin.end();
  });
}

/** Calls `kigyo … --json` and reads the envelope. */
export async function ask(
  results: string,
  words: readonly string[],
): Promise<Called & { answer: Answer }> {
  const called = await kigyo(results, [...words, "--json"]);
  return { ...called, answer: JSON.parse(called.out) as Answer };
}
