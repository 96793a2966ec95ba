/**
 * A fault: something that went wrong and can be explained. It carries the exit code of
 * the command line, a stable code for programs, and its words in both languages.
 */
import type { Text } from "./text/index.ts";
import { textOf } from "./text/index.ts";

/** Exit codes of the command line; the same numbers everywhere. */
export const EXIT = {
  done: 0,
  failure: 1,
  usage: 2,
  invalid: 3,
  check: 4,
  reproduction: 5,
  partial: 6,
  internal: 70,
  timeout: 124,
  interrupted: 130,
  terminated: 143,
} as const;

/** An exit code of the command line. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Words that are chosen when the language is known. */
export type Words = (text: Text) => string;

/** What a fault carries. */
export interface FaultParts {
  readonly exit: ExitCode;
  /** Stable, kebab-case. */
  readonly code: string;
  readonly message: Words;
  /** What to do about it. */
  readonly hint?: Words;
  /** File with line and column, or an id. */
  readonly where?: string;
}

/** An explained failure. Anything thrown that is no Fault is a defect of the program. */
export class Fault extends Error {
  readonly parts: FaultParts;

  constructor(parts: FaultParts) {
    super(parts.message(textOf("en")));
    this.name = "Fault";
    this.parts = parts;
  }
}

/** A fault of the input: exit code 3. */
export function invalid(
  code: string,
  message: Words,
  rest: { hint?: Words; where?: string } = {},
): Fault {
  return new Fault({ exit: EXIT.invalid, code, message, ...rest });
}
