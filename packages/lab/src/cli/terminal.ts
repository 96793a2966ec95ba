/** The terminal: results to one stream, messages to the other, colour only where it is welcome. */
import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Where a command writes. */
export interface Terminal {
  /** Whether messages go to a screen. */
  readonly screen: boolean;
  /** A line of the result. */
  out(line: string): void;
  /** A line of message. */
  note(line: string): void;
  /** A line of message that the next one overwrites; on a screen only. */
  flash(line: string): void;
  /** Styled for the result stream, where that takes colour. */
  style(style: Style, words: string): string;
}

/** The process's own terminal. */
export function processTerminal(options: { colour: boolean; quiet: boolean }): Terminal {
  const screen = process.stderr.isTTY === true;
  const colour =
    options.colour &&
    process.stdout.isTTY === true &&
    !process.env.NO_COLOR &&
    process.env.TERM !== "dumb";
  let flashed = false;
  const clear = (): void => {
    if (flashed) process.stderr.write("\r\u001b[K");
    flashed = false;
  };
  return {
    screen,
    out(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    note(line) {
      if (options.quiet) return;
      clear();
      process.stderr.write(`${line}\n`);
    },
    flash(line) {
      if (!screen || options.quiet) return;
      process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      flashed = true;
    },
    style: (style, words) => (colour ? styleText(style, words, { validateStream: false }) : words),
  };
}
