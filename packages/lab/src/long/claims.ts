/** The long check of the ledger: every claim, stored as reports/ledger.json. */
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { stopSignal } from "../cli/interrupt.ts";
import { progressShower } from "../cli/progress.ts";
import { processTerminal } from "../cli/terminal.ts";
import { readClaims } from "../claims/read.ts";
import { DEFAULT_SETTING, plansOf, runLedger } from "../claims/run-claims.ts";
import type { LedgerRequest } from "../claims/run-claims.ts";
import { lastLedgerPath, LEDGER_REPORT } from "../claims/stored.ts";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { writeJson } from "../results/atomic-write.ts";
import { textOf } from "../text/index.ts";
import { versions } from "../versions.ts";
import { writeReport } from "./report.ts";

/** Runs all claims, judges them and stores the ledger; runs that are kept are not run again. */
export async function ledgerReport(options: {
  readonly members: number;
  readonly doubts: number;
  readonly scale: number;
  readonly threads: number;
}): Promise<void> {
  const { members, doubts, scale, threads } = options;
  const text = textOf("en");
  const terminal = processTerminal({ colour: true, quiet: false });
  const country = readCountry(inProject("evidence"));
  const claims = readClaims(country);
  const request: LedgerRequest = {
    claims,
    setting: { members, scale, seed: DEFAULT_SETTING.seed, spread: FULL_SPREAD },
    doubts,
    doubtful: claims.filter(({ central }) => central),
    country,
    versions: versions(country.inputs.evidenceHash),
    command: `npm run test:long -- claims --members ${members} --doubts ${doubts} --scale ${scale}`,
    results: inProject("results"),
  };
  const { verdicts, doubts: extra } = plansOf(request);
  terminal.note(
    `${verdicts.tasks.length} runs for the verdicts, ${extra?.tasks.length ?? 0} to tell the kinds of doubt apart.`,
  );
  try {
    const ledger = await runLedger(request, {
      threads,
      signal: stopSignal((reason) => terminal.note(text.ensemble.stopping(reason))),
      onProgress: progressShower(terminal, text),
    });
    writeJson(lastLedgerPath(request.results), ledger);
    writeReport(LEDGER_REPORT, ledger);
    terminal.out(JSON.stringify(ledger.summary));
    if (ledger.failedRuns > 0)
      terminal.out(`${ledger.failedRuns} runs failed: ${ledger.firstFailure}`);
    terminal.note("npm run docs puts the verdicts into docs/claims.md.");
  } catch (error) {
    terminal.note((error as Error).message);
    process.exitCode = 1;
  }
}
