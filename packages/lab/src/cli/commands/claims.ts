/** `kigyo claims`: run, list, show, diff. */
import type { Command } from "commander";
import { Option } from "commander";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Spread } from "@kigyo/model/scenario";
import { chosenClaims, readClaims } from "../../claims/read.ts";
import type { Claim } from "../../claims/read.ts";
import { DEFAULT_SETTING, plansOf, runLedger } from "../../claims/run-claims.ts";
import type { LedgerRequest } from "../../claims/run-claims.ts";
import { claimsHash } from "../../claims/ledger.ts";
import type { Ledger } from "../../claims/ledger.ts";
import { quartersOf } from "../../claims/plan.ts";
import { lastLedgerPath, readLedger, storedLedger } from "../../claims/stored.ts";
import { LEAST_MEMBERS } from "../../claims/verdict.ts";
import { EXIT, invalid } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { changedSince } from "../../long/changed-since.ts";
import { writeJson } from "../../results/atomic-write.ts";
import type { Text } from "../../text/index.ts";
import { versions } from "../../versions.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { positiveNumber, readSpread, spreadWords, wholeNumber } from "../options.ts";
import type { Reply } from "../reply.ts";
import { claimDetail, claimLines } from "../tables/claims-table.ts";
import { diffClaims } from "./claims-diff.ts";
import { shown } from "./run.ts";

interface RunFlags {
  readonly members: number;
  readonly doubts: number;
  readonly scale: number;
  readonly seed: number;
  readonly spread: Spread;
  readonly timeout?: number;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

interface ListFlags {
  readonly system?: string;
  readonly verdict?: string;
  readonly kind?: string;
}

export function addClaims(program: Command, text: Text): void {
  const words = text.claims;
  const claims = program.command("claims").description(words.about).helpCommand(false);
  claims
    .command("run")
    .description(words.aboutRun)
    .argument("[tests...]", words.tests)
    .option("--members <n>", words.members, wholeNumber(1, 10_000), DEFAULT_SETTING.members)
    .option("--doubts <n>", words.doubts, wholeNumber(0, 10_000), 0)
    .option("--scale <n>", text.option.scale, wholeNumber(1, 4000), DEFAULT_SETTING.scale)
    .option("--seed <n>", text.option.seed, wholeNumber(0, 4294967295), DEFAULT_SETTING.seed)
    .addOption(
      new Option("--spread <kinds>", text.option.spread)
        .argParser(readSpread)
        .default(FULL_SPREAD, spreadWords(FULL_SPREAD)),
    )
    .option("--timeout <seconds>", text.option.timeout, positiveNumber)
    .option("-f, --force", text.option.force)
    .option("-n, --dry-run", text.option.dryRun)
    .action(act<RunFlags>("claims run", run));
  claims
    .command("list")
    .description(words.aboutList)
    .option("--system <code>", words.optionSystem)
    .addOption(
      new Option("--verdict <verdict>", words.optionVerdict).choices(Object.keys(words.verdicts)),
    )
    .addOption(new Option("--kind <kind>", words.optionKind).choices(Object.keys(words.kinds)))
    .action(act<ListFlags>("claims list", list));
  claims
    .command("show")
    .description(words.aboutShow)
    .argument("<test>", words.test)
    .action(act("claims show", show));
  claims.command("diff").description(words.aboutDiff).action(act("claims diff", diffClaims));
}

async function run(context: Context, tests: readonly string[], flags: RunFlags): Promise<Reply> {
  const { settings, terminal, text } = context;
  const country = context.country();
  const all = readClaims(country);
  const claims = chosenClaims(all, tests);
  const { members, scale, seed, spread, doubts } = flags;
  const request: LedgerRequest = {
    claims,
    setting: { members, scale, seed, spread },
    doubts,
    doubtful: tests.length > 0 ? claims : claims.filter(({ central }) => central),
    country,
    versions: versions(country.inputs.evidenceHash),
    command: `kigyo claims run${tests.map((test) => ` ${test}`).join("")} --members ${members} --scale ${scale}`,
    results: settings.results,
  };
  const plans = plansOf(request);
  const parts = [plans.verdicts, ...(plans.doubts === null ? [] : [plans.doubts])];
  const runs = parts.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const quarters = parts.reduce((sum, plan) => sum + quartersOf(plan), 0);
  const planned = text.claims.plan(runs, plans.verdicts.arms.length, members, quarters);
  if (flags.dryRun) {
    return {
      data: { runs, scenarios: plans.verdicts.arms.length, members, quarters },
      lines: [planned],
    };
  }
  terminal.note(planned);
  const ledger = await runLedger(request, {
    threads: settings.threads,
    signal: context.signal(flags.timeout),
    onProgress: context.progress(),
    force: flags.force,
  });
  const path = lastLedgerPath(settings.results);
  writeJson(path, ledger);
  return {
    data: ledger,
    lines: [...ledgerLines(claims, ledger, text), text.claims.wrote(shown(path))],
    records: recordsOf(ledger),
    warnings: warningsOf(ledger),
    fingerprint: ledger.digest,
    evidence: country.inputs.evidenceHash,
    exit: ledger.failedRuns > 0 ? EXIT.partial : EXIT.done,
    next: text.claims.nextShow(claims[0].test),
  };
}

function warningsOf(ledger: Ledger): Words[] {
  const { members } = ledger.setting;
  return [
    ...(members < 2 * LEAST_MEMBERS ? [(text: Text) => text.claims.few(members)] : []),
    ...(ledger.failedRuns > 0
      ? [(text: Text) => text.claims.failed(ledger.failedRuns, ledger.firstFailure ?? "")]
      : []),
  ];
}

function ledgerLines(claims: readonly Claim[], ledger: Ledger, text: Text): string[] {
  const { supported, contradicted, undecided } = ledger.summary;
  return [
    ...claimLines(claims, ledger.entries, text),
    text.claims.summary(supported, contradicted, undecided, ledger.summary["not-testable"]),
    text.claims.rate(ledger.level, supported + contradicted + undecided),
    text.claims.aboutModel(),
  ];
}

function recordsOf({ entries }: Ledger): (string | number)[][] {
  return entries.map(({ test, verdict, p, q, parts }) => [
    test,
    verdict,
    parts[0]?.effect ?? "",
    parts[0]?.low ?? "",
    parts[0]?.high ?? "",
    p ?? "",
    q ?? "",
  ]);
}

function list(context: Context, _words: readonly string[], flags: ListFlags): Reply {
  const { text } = context;
  const country = context.country();
  const ledger = storedLedger();
  const entries = ledger?.entries ?? [];
  const verdicts = new Map(entries.map(({ test, verdict }) => [test, verdict]));
  const all = readClaims(country);
  const code = flags.system?.toUpperCase();
  if (code !== undefined && !all.some(({ system }) => system === code || system[0] === code)) {
    throw invalid("unknown-system", (text) => text.experiment.unknownId("system", code), {
      where: "--system",
      hint: (text) => text.form.system(),
    });
  }
  const claims = all.filter(
    ({ test, system, kind, parts }) =>
      (code === undefined || system === code || system[0] === code) &&
      (flags.kind === undefined || kind === flags.kind) &&
      (flags.verdict === undefined ||
        flags.verdict ===
          (verdicts.get(test) ?? (parts.length === 0 ? "not-testable" : undefined))),
  );
  const rows = claims.map(({ test, claim, system, kind, sign, title }) => ({
    test,
    claim,
    system,
    kind,
    sign,
    title,
    verdict: verdicts.get(test) ?? null,
  }));
  return {
    data: { stored: ledger?.versions ?? null, claims: rows },
    lines: [
      ...claimLines(claims, entries, text),
      text.browse.count(claims.length),
      ...(ledger === undefined ? [text.claims.noStored()] : []),
      text.claims.aboutModel(),
    ],
    records: rows.map(({ test, claim, system, kind, sign, verdict }) => [
      test,
      claim,
      system,
      kind,
      sign,
      verdict ?? "",
    ]),
    warnings: ledger === undefined ? [] : staleness(ledger, context),
    next: claims.length > 0 ? text.claims.nextShow(claims[0].test) : undefined,
  };
}

/** Says what has changed since the stored ledger was made. */
function staleness(ledger: Ledger, context: Context): Words[] {
  const now = versions(context.country().inputs.evidenceHash);
  const changed = [
    ...changedSince(ledger, now),
    ...(ledger.claims === claimsHash() ? [] : ["claims"]),
  ];
  return changed.length === 0 ? [] : [(text) => text.claims.stale(changed.join(", "))];
}

function show(context: Context, [test]: readonly string[]): Reply {
  const country = context.country();
  const [claim] = chosenClaims(readClaims(country), [test]);
  const ledger = storedLedger() ?? readLedger(lastLedgerPath(context.settings.results));
  const entry = ledger?.entries.find((one) => one.test === claim.test);
  return {
    data: { claim, verdict: entry ?? null },
    lines: claimDetail(claim, entry, context),
    warnings: ledger === undefined ? [] : staleness(ledger, context),
  };
}
