/** Flags of a part of the benchmarks: a wrong one ends the program with what there is. */
import { parseArgs, type ParseArgsConfig } from "node:util";

/** The flags among words. */
export function readFlags<O extends NonNullable<ParseArgsConfig["options"]>>(
  words: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    console.error((error as Error).message);
    console.error(
      `There are: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(", ")}.`,
    );
    process.exit(2);
  }
}

/** A flag as a whole number from 1, or from another least number, up to a most. */
export function wholeFlag(name: string, text: string, least = 1, most = Infinity): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  console.error(`--${name} takes a whole number ${range}, not "${text}".`);
  process.exit(2);
}
