/**
 * `npm run test:long`: checks that take long, kept as reports. Stopped at any time, they go
 * on where they were.
 *
 *   npm run test:long -- scale [--at 1000:30,250:30,100:30] [--threads 2]
 *   npm run test:long -- claims [--members 8] [--doubts 3] [--threads 2]
 *   npm run test:long -- ablations [--members 8] [--scale 4000] [--threads 2]
 *   npm run test:long -- replications [--seeds 100]
 *   npm run test:long -- kills [--members 200] [--kills 50]
 *   npm run test:long -- slurm [--members 12]
 *   npm run test:long -- equal
 */
import { join } from "node:path";
import { Command } from "commander";
import { ABLATIONS } from "@kigyo/model/ablations/index";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { DEFAULT_SETTING } from "../claims/run-claims.ts";
import { wholeNumber } from "../cli/options.ts";
import { progressShower } from "../cli/progress.ts";
import { processTerminal } from "../cli/terminal.ts";
import { stopSignal } from "../cli/interrupt.ts";
import { readCountry } from "../country.ts";
import { usable } from "../ensemble/ensemble.ts";
import { executePlan, planFor } from "../ensemble/execute.ts";
import { defaultThreads } from "../ensemble/threads.ts";
import { inProject } from "../project.ts";
import { prepareScenario } from "../scenarios/prepare.ts";
import { textOf } from "../text/index.ts";
import { versions } from "../versions.ts";
import { ablatedScenario, ablationRows } from "./ablations.ts";
import { ledgerReport } from "./claims.ts";
import { equalVersionsReport } from "./equal-versions-report.ts";
import { addKills } from "./kills-report.ts";
import { addLostNode } from "./lost-node.ts";
import { replicationRows } from "./replications.ts";
import { writeReport } from "./report.ts";
import { DEFAULT_SCALES, readScales, scaleReport } from "./scale-report.ts";
import type { ScaleMembers } from "./scale-report.ts";

const program = new Command("test:long");
program
  .command("scale", { isDefault: true })
  .description("scales against each other, member by member; the first is the reference")
  .option(
    "--at <scale:members,...>",
    "scales and their members (1000:30,4000:30,250:30,100:30)",
    readScales,
  )
  .option("--threads <n>", "worker threads", wholeNumber(1, 256), defaultThreads())
  .action((options: { at?: ScaleMembers[]; threads: number }) =>
    scaleReport({ at: options.at ?? DEFAULT_SCALES, threads: options.threads }),
  );
program
  .command("ablations")
  .description("each of the 56 systems at rest against history, paired members")
  .option("--members <n>", "members", wholeNumber(2, 1000), 8)
  .option("--scale <n>", "real people that a record stands for", wholeNumber(1, 4000), 4000)
  .option("--threads <n>", "worker threads", wholeNumber(1, 256), defaultThreads())
  .action((options: { members: number; scale: number; threads: number }) => ablations(options));
program
  .command("replications")
  .description("published models of industry rebuilt, beside what was published")
  .option("--seeds <n>", "runs of each industry", wholeNumber(8, 10_000), 100)
  .action((options: { seeds: number }) => replications(options.seeds));
program
  .command("claims")
  .description("the ledger of claims: all of them, judged and stored")
  .option("--members <n>", "paired members", wholeNumber(1, 10_000), DEFAULT_SETTING.members)
  .option("--doubts <n>", "members that tell the kinds of doubt apart", wholeNumber(0, 1000), 3)
  .option("--scale <n>", "people of a record", wholeNumber(1, 4000), DEFAULT_SETTING.scale)
  .option("--threads <n>", "worker threads", wholeNumber(1, 256), defaultThreads())
  .action(ledgerReport);
program
  .command("equal")
  .description("whether this version of the model gives the runs of the versions before")
  .action(equalVersionsReport);
addKills(program);
addLostNode(program);
await program.parseAsync();

function replications(seeds: number): void {
  const terminal = processTerminal({ colour: true, quiet: false });
  const rows = replicationRows(seeds);
  writeReport("replications", {
    schema: "kigyo/report/replications/1",
    title: "Published models of industry rebuilt on the engine, beside what was published",
    command: `npm run test:long -- replications --seeds ${seeds}`,
    versions: versions(readCountry(inProject("evidence")).inputs.evidenceHash),
    seeds,
    summary: { agrees: rows.filter(({ agrees }) => agrees).length, of: rows.length },
    rows,
  });
  for (const { model, matched, published, found, agrees } of rows) {
    terminal.out(
      `${agrees ? "agrees" : "DIFFERS"} ${model}: ${matched}: published ${published}, found ${found.mean} ± ${found.half}`,
    );
  }
}

async function ablations(options: {
  members: number;
  scale: number;
  threads: number;
}): Promise<void> {
  const { members, scale: size, threads } = options;
  const text = textOf("en");
  const terminal = processTerminal({ colour: true, quiet: false });
  const country = readCountry(inProject("evidence"));
  const signal = stopSignal((reason) => terminal.note(text.ensemble.stopping(reason)));
  const history = prepareScenario("baseline", country, inProject("scenarios"), { scale: size });
  const codes = Object.keys(ABLATIONS);
  const arms = [history.scenario, ...codes.map((code) => ablatedScenario(history.scenario, code))];
  const plan = planFor(
    {
      schema: "kigyo/experiment/1",
      name: "ablations",
      arms: arms.map((scenario) => ({ scenario, members })),
      bases: { ...history.bases, [history.scenario.id]: history.scenario },
      seed: history.scenario.seed,
      spread: FULL_SPREAD,
    },
    country,
  );
  const output = join(inProject("results"), plan.id);
  const how = { threads, signal, onProgress: progressShower(terminal, text) };
  try {
    const ensemble = usable(await executePlan(plan, country, { results: output, output, ...how }));
    const rows = ablationRows(ensemble, history.scenario.id, codes);
    writeReport("ablations", {
      schema: "kigyo/report/ablations/1",
      title:
        "Each of the 56 systems at rest against history: paired members, the system's own series",
      command: `npm run test:long -- ablations --members ${members} --scale ${size}`,
      versions: plan.versions,
      members,
      scale: size,
      test: "mean of paired differences (off less on) over the window, with its 95 per cent interval",
      fingerprint: ensemble.fingerprint,
      failed: ensemble.failed,
      summary: { moves: rows.filter(({ moves }) => moves).length, of: rows.length },
      rows,
    });
    for (const { code, observable, difference, low, high, moves } of rows) {
      terminal.out(
        `${code} ${observable}: ${difference} (${low} to ${high})${moves ? "" : ", not told from zero"}`,
      );
    }
  } catch (error) {
    terminal.note((error as Error).message);
    process.exitCode = 1;
  }
}
