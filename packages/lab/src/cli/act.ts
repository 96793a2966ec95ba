/** Runs a command and puts its answer, or its fault, on the streams with the right exit code. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { CommanderError } from "commander";
import type { ExitCode } from "../fault.ts";
import { EXIT, Fault } from "../fault.ts";
import { hashText } from "../project.ts";
import type { Language } from "../text/index.ts";
import { textOf } from "../text/index.ts";
import { versions } from "../versions.ts";
import { languageOf } from "./language.ts";
import { contextOf } from "./context.ts";
import type { Context, GlobalOptions } from "./context.ts";
import { envelopeOf, envelopeOfFault, faultLines } from "./reply.ts";
import type { Reply } from "./reply.ts";

/** A command: what it was given, and what it answers. Long-lived commands answer when they end. */
export type Handler<O> = (
  context: Context,
  words: readonly string[],
  options: O,
) => Promise<Reply> | Reply;

/** Makes commander's action out of a handler. */
export function act<O>(name: string, handler: Handler<O>): (...given: unknown[]) => Promise<void> {
  return async (...given) => {
    const command = given[given.length - 1] as Command;
    const options = command.optsWithGlobals<GlobalOptions>();
    let context: Context | undefined;
    try {
      context = contextOf(options);
      const words = given
        .slice(0, -2)
        .flat()
        .filter((word): word is string => typeof word === "string");
      show(name, await handler(context, words, options as O), context);
    } catch (error) {
      process.exitCode = tell(name, explain(error), {
        json: options.json === true,
        lang: context?.settings.lang,
      });
    }
  };
}

function show(name: string, reply: Reply, { text, terminal, json, plain }: Context): void {
  process.exitCode = reply.exit ?? EXIT.done;
  if (json) {
    terminal.out(
      JSON.stringify(envelopeOf(name, reply, versions(reply.evidence ?? null), text), null, 2),
    );
    return;
  }
  for (const words of reply.warnings ?? []) terminal.note(text.warning(words(text)));
  if (plain && reply.records) for (const record of reply.records) terminal.out(record.join("\t"));
  else for (const line of reply.lines) terminal.out(line);
  if (reply.next !== undefined && terminal.screen && !plain) terminal.note(reply.next);
}

/** Says a fault and gives the exit code. */
export function tell(
  name: string,
  fault: Fault,
  how: { json: boolean; lang?: Language },
): ExitCode {
  const text = textOf(how.lang ?? languageOf(process.argv));
  if (how.json)
    process.stdout.write(
      `${JSON.stringify(envelopeOfFault(name, fault, versions(null), text), null, 2)}\n`,
    );
  else process.stderr.write(`${faultLines(fault, text).join("\n")}\n`);
  return fault.parts.exit;
}

/** Any error as a fault; what was not foreseen goes to a report file, never to the screen. */
export function explain(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof CommanderError) return usageFault(error);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const command = process.argv.slice(2).join(" ");
  const report = `kigyo ${command}\nnode ${process.version}\n\n${stack}\n`;
  const path = join(tmpdir(), `kigyo-fault-${hashText(report).slice(0, 8)}.txt`);
  try {
    writeFileSync(path, report);
  } catch {
    return new Fault({
      exit: EXIT.internal,
      code: "internal",
      message: (text) => text.fault.unwritten(firstLine(stack)),
    });
  }
  if (process.argv.includes("--debug")) process.stderr.write(`${stack}\n`);
  return new Fault({
    exit: EXIT.internal,
    code: "internal",
    message: (text) => text.fault.internal(firstLine(stack)),
    hint: (text) => text.fault.report(path),
  });
}

function firstLine(stack: string): string {
  return stack.split("\n", 1)[0];
}

/** A value that an option cannot take, with what it can. */
function valueFault(option: string, given: string, reason: string): Fault {
  const allowed = reason.replace(/^Allowed choices are (.+)\.$/, "$1");
  return new Fault({
    exit: EXIT.usage,
    code: "usage-invalidArgument",
    message: (text) => text.usage.value(option, given, allowed),
    hint: (text) => text.usage.hint(),
  });
}

/** A wrong call, told in the user's language. */
function usageFault({ code, message }: CommanderError): Fault {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? "";
  const [, given, reason] = /argument '([^']*)' is invalid\. (.+)/s.exec(message) ?? [];
  if (given !== undefined) return valueFault(subject, given, reason);
  const meant = /Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const english = message.replace(/^error: /, "").split("\n", 1)[0];
  return new Fault({
    exit: EXIT.usage,
    code: code.replace("commander.", "usage-"),
    message: (text) => text.usage.fault(code.replace("commander.", ""), subject, english),
    hint: (text) => (meant === undefined ? text.usage.hint() : text.didYouMean(meant)),
  });
}
