/** What a command answers, and how it is put on the two streams. */
import type { ExitCode, Fault, Words } from "../fault.ts";
import { EXIT } from "../fault.ts";
import type { Text } from "../text/index.ts";
import type { Versions } from "../versions.ts";

/** A command's answer, in one form for programs and one for people. */
export interface Reply {
  /** For `--json`. */
  readonly data: unknown;
  /** For people, line by line. */
  readonly lines: readonly string[];
  /** For `--plain`: one record per line, fields separated by tabs. */
  readonly records?: readonly (readonly (string | number)[])[];
  readonly warnings?: readonly Words[];
  readonly fingerprint?: string;
  /** Hash of the evidence at work, where any was read. */
  readonly evidence?: string;
  readonly exit?: ExitCode;
  /** A sentence on which command to try next. */
  readonly next?: string;
}

/** The one shape of every `--json` answer. Fields are only ever added. */
export interface Envelope {
  readonly schema: "kigyo/answer/1";
  readonly command: string;
  readonly ok: boolean;
  readonly data: unknown;
  readonly warnings: readonly string[];
  readonly error: EnvelopeError | null;
  readonly versions: Versions;
  readonly fingerprint: string | null;
}

/** A fault in an envelope: a code for programs, words for people. */
export interface EnvelopeError {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly where: string | null;
}

/** The envelope of an answer. */
export function envelopeOf(
  command: string,
  reply: Reply,
  versions: Versions,
  text: Text,
): Envelope {
  return {
    schema: "kigyo/answer/1",
    command,
    ok: (reply.exit ?? EXIT.done) === EXIT.done,
    data: reply.data,
    warnings: (reply.warnings ?? []).map((words) => words(text)),
    error: null,
    versions,
    fingerprint: reply.fingerprint ?? null,
  };
}

/** The envelope of a fault. */
export function envelopeOfFault(
  command: string,
  fault: Fault,
  versions: Versions,
  text: Text,
): Envelope {
  const { code, message, hint, where } = fault.parts;
  const error = { code, message: message(text), hint: hint?.(text) ?? null, where: where ?? null };
  return {
    schema: "kigyo/answer/1",
    command,
    ok: false,
    data: null,
    warnings: [],
    error,
    versions,
    fingerprint: null,
  };
}

/** A fault as a person reads it: what and where, then what to do. */
export function faultLines(fault: Fault, text: Text): string[] {
  const { message, hint, where } = fault.parts;
  const said = message(text);
  const told = hint?.(text);
  return [
    where === undefined || said.includes(where) ? said : `${where}: ${said}`,
    ...(told ? [`  ${told}`] : []),
  ];
}
