/** `kigyo accounts`: the two matrices of a quarter, and the residuals of the whole run. */
import type { Command } from "commander";
import { AccountingError } from "@kigyo/model/errors";
import { drawMember, runModel } from "@kigyo/model";
import type { Matrix } from "@kigyo/model";
import { parseDate, quarterLabel } from "@kigyo/model/calendar";
import { FIRST_MEMBER } from "../../ensemble/plan.ts";
import { EXIT, Fault } from "../../fault.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { AccountName } from "../../text/en/accounts.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { addAdjustments, wholeNumber } from "../options.ts";
import type { RunOptions } from "../options.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

interface AccountsOptions extends RunOptions {
  readonly quarter?: string;
  readonly member: number;
}

export function addAccounts(program: Command, text: Text): void {
  const command = program
    .command("accounts")
    .description(text.command.accounts)
    .argument("[scenario]", text.argument.scenario);
  addAdjustments(command, text)
    .option("--quarter <quarter>", text.option.quarter)
    .option("--member <n>", text.option.member, wholeNumber(0, 100_000), FIRST_MEMBER)
    .action(act<AccountsOptions>("accounts", accounts));
}

function accounts(
  context: Context,
  [name = "baseline"]: readonly string[],
  options: AccountsOptions,
): Reply {
  const { settings, text } = context;
  const country = context.country();
  const { scenario, resolved, notices } = prepareScenario(
    name,
    country,
    settings.scenarios,
    options,
  );
  const last = resolved.quarters - 1;
  const quarter = options.quarter === undefined ? last : parseDate(options.quarter);
  if (quarter === undefined || quarter < 0 || quarter > last)
    throw noQuarter(options.quarter ?? "", last);
  const draw = drawMember(country.inputs, scenario.seed, options.member, options.spread);
  const { accounts: history, fingerprint } = closing(() =>
    runModel(country.inputs, resolved, draw, { accounts: true }),
  );
  const shown = history.find((kept) => kept.quarter === quarter) ?? history[history.length - 1];
  const residuals = history.map((kept) => ({
    quarter: quarterLabel(kept.quarter),
    residuals: kept.residuals,
  }));
  const open = residuals.flatMap((row) =>
    row.residuals
      .filter(({ value }) => value !== 0)
      .map(({ where }) => `${row.quarter} (${where})`),
  );
  const lines = [
    text.accounts.heading(scenario.id, quarterLabel(shown.quarter)),
    "",
    text.accounts.balance,
    ...matrixLines(shown.balance, text),
    "",
    text.accounts.flows,
    ...matrixLines(shown.flows, text),
    "",
    open.length === 0
      ? text.accounts.zero(history.length)
      : text.accounts.notZero(open.length, open[0]),
  ];
  return {
    data: {
      scenario: scenario.id,
      member: options.member,
      unit: "1000 yen",
      quarter: quarterLabel(shown.quarter),
      balance: shown.balance,
      flows: shown.flows,
      allZero: open.length === 0,
      residuals,
    },
    lines,
    records: residuals.map((row) => [row.quarter, ...row.residuals.map(({ value }) => value)]),
    warnings: notices,
    fingerprint,
    evidence: country.inputs.evidenceHash,
    exit: open.length === 0 && history.length > 0 ? EXIT.done : EXIT.check,
  };
}

/** A run whose accounts do not close stops itself: that is a failed check, with the flow's name. */
function closing<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof AccountingError)) throw error;
    throw new Fault({
      exit: EXIT.check,
      code: error.code,
      message: (text) => text.accounts.stopped(error.message),
      where: `${quarterLabel(error.quarter)}: ${error.where}`,
    });
  }
}

function noQuarter(given: string, last: number): Fault {
  return new Fault({
    exit: EXIT.usage,
    code: "no-quarter",
    message: (text) => text.accounts.noQuarter(given, quarterLabel(0), quarterLabel(last)),
    where: "--quarter",
  });
}

/** Rows that hold anything, in billion yen, with the sum that must be zero. */
function matrixLines({ rows, sectors, cells }: Matrix, text: Text): string[] {
  const named = (name: string): string => text.accountNames[name as AccountName];
  const heads = ["", ...sectors.map(named), text.accounts.sum].map((title, i) => ({
    title,
    align: i === 0 ? ("left" as const) : ("right" as const),
  }));
  const filled = rows.flatMap((row, i) => {
    if (cells[i].every((cell) => cell === 0)) return [];
    const sum = cells[i].reduce((total, cell) => total + cell, 0);
    return [[named(row), ...cells[i].map(billions), String(sum)]];
  });
  return tableLines(heads, filled);
}

function billions(thousandYen: number): string {
  return thousandYen === 0 ? "." : (thousandYen / 1e6).toFixed(1).replace(/^-(0\.0)$/, "$1");
}
