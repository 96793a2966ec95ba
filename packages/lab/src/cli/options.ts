/** Options that mean the same in every command. */
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { Spread } from "@kigyo/model/scenario";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Adjustments } from "../scenarios/adjust.ts";
import type { Text } from "../text/index.ts";

/** A reader of whole numbers within bounds. */
export function wholeNumber(least: number, most: number): (word: string) => number {
  return (word) => {
    const number = Number(word);
    if (/^\d+$/.test(word) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`${least}–${most}`);
  };
}

/** A reader of positive numbers. */
export function positiveNumber(word: string): number {
  const number = Number(word);
  if (word.trim() !== "" && number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("> 0");
}

/** Gathers a repeatable option. */
export function gather(word: string, earlier: readonly string[] = []): string[] {
  return [...earlier, word];
}

const SOURCES: readonly (keyof Spread)[] = ["chance", "parameters", "policy"];

/** Reads "chance,policy"; "none" holds everything at its central value. */
export function readSpread(word: string): Spread {
  const named = word === "none" ? [] : word.split(",");
  if (!named.every((name) => (SOURCES as readonly string[]).includes(name))) {
    throw new InvalidArgumentError(`none, ${SOURCES.join(", ")}`);
  }
  return {
    chance: named.includes("chance"),
    parameters: named.includes("parameters"),
    policy: named.includes("policy"),
  };
}

/** A spread in the words of `--spread`. */
export function spreadWords(spread: Spread): string {
  return SOURCES.filter((source) => spread[source]).join(",") || "none";
}

/** Options of every command that runs scenarios. */
export interface RunOptions extends Adjustments {
  readonly runs?: number;
  readonly spread: Spread;
  readonly output?: string;
  readonly timeout?: number;
  readonly force?: boolean;
}

/** The port of a server on this machine. */
export function portOption(text: Text): Option {
  return new Option("--port <n>", text.option.port)
    .argParser(wholeNumber(0, 65535))
    .default(0, text.option.freePort);
}

/**
 * Adds the options of every command that runs scenarios.
 * @param usual members where the call names none; left out where a file may say it
 */
export function addRunOptions(command: Command, text: Text, usual?: number): Command {
  const said = usual === undefined ? text.help.byFile : String(usual);
  return addAdjustments(command, text)
    .option("--runs <n>", `${text.option.runs} (${text.help.usual(said)})`, wholeNumber(1, 100_000))
    .option("-o, --output <folder>", text.option.output)
    .option("--timeout <seconds>", text.option.timeout, positiveNumber)
    .option("-f, --force", text.option.force);
}

/** Adds the options that change a scenario and what its members draw. */
export function addAdjustments(command: Command, text: Text): Command {
  return command
    .option("--set <policy.field=value>", text.option.set, gather)
    .option("--without <policy>", text.option.without, gather)
    .option("--seed <n>", text.option.seed, wholeNumber(0, 4294967295))
    .option("--scale <n>", text.option.scale, wholeNumber(1, 4000))
    .option("--to <year>", text.option.to, wholeNumber(1949, 2035))
    .addOption(
      new Option("--spread <kinds>", text.option.spread)
        .argParser(readSpread)
        .default(FULL_SPREAD, SOURCES.join(",")),
    );
}

/** A reader of ids separated by commas. */
export function listed(word: string): string[] {
  const ids = word.split(",").map((id) => id.trim());
  if (ids.length > 0 && ids.every((id) => id !== "")) return ids;
  throw new InvalidArgumentError("a,b,c");
}

/** A reader of whole numbers within bounds, one by one or from one to another: "0-5,8". No number twice. */
export function numbersBetween(least: number, most: number): (word: string) => number[] {
  const refuse = (): never => {
    throw new InvalidArgumentError(`0-5 / 0,2,4 (${least}–${most})`);
  };
  return (word) => {
    const found = word.split(",").flatMap((part) => {
      const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(part.trim()) ?? refuse();
      const [from, to] = [Number(first), Number(last)];
      if (from < least || to > most || from > to) refuse();
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    });
    return new Set(found).size === found.length ? found : refuse();
  };
}
