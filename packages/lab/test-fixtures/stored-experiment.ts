/** A finished experiment of made-up series in a folder, for tests of what is done with stored results. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "@kigyo/engine";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { canonicalJson } from "@kigyo/model/link";
import type { Scenario } from "@kigyo/model/scenario";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Ensemble } from "../src/ensemble/ensemble.ts";
import { ensembleOf } from "../src/ensemble/ensemble.ts";
import { planEnsemble } from "../src/ensemble/plan.ts";
import type { FinishedRun } from "../src/ensemble/worker.ts";
import { versions } from "../src/versions.ts";
import { writeRun } from "../src/results/run-file.ts";
import { closeFolder, openFolder } from "../src/results/run-folder.ts";
import { readStored } from "../src/results/stored-experiment.ts";
import type { StoredExperiment } from "../src/results/stored-experiment.ts";

const IDS = OBSERVABLES.map(({ id }) => id);
const UNITS = OBSERVABLES.map(({ unit }) => unit);
const QUARTERS = 16;

/** Every series a line that rises with the quarter, the member and the place of its scenario. */
function seriesOf(place: number, member: number): Float64Array {
  return Float64Array.from(
    { length: IDS.length * QUARTERS },
    (_, at) => 1 + (at % QUARTERS) / 10 + member / 100 + place,
  );
}

/** Writes the experiment and reads it as stored. The folder is the caller's to remove. */
export async function storedFixture(
  scenarios: readonly string[],
  members: number,
): Promise<StoredExperiment> {
  const folder = mkdtempSync(join(tmpdir(), "kigyo-stored-"));
  const scenarioOf = (id: string): Scenario => ({
    schema: "kigyo/scenario/1",
    id,
    base: id === "baseline" ? null : "baseline",
    changes: [],
    seed: 1,
    scale: 4000,
    to: 1951,
  });
  const experiment = {
    schema: "kigyo/experiment/1" as const,
    name: "fixture",
    arms: scenarios.map((id) => ({ scenario: scenarioOf(id), members })),
    bases: { baseline: scenarioOf("baseline") },
    seed: 1,
    spread: FULL_SPREAD,
  };
  const plan = planEnsemble(experiment, versions("0123456789abcdef"));
  openFolder(folder, plan, true);
  const runs = new Map<string, Map<number, FinishedRun>>(scenarios.map((id) => [id, new Map()]));
  for (const { arm, scenario, member, file, provenance } of plan.tasks) {
    const values = seriesOf(arm, member);
    const fingerprint = digestOf(values);
    const { model, evidence } = plan.versions;
    writeRun(
      join(folder, "results", file),
      {
        scenario,
        member,
        seed: 1,
        provenance,
        model,
        evidence: evidence ?? "",
        fingerprint,
        draw: {},
      },
      { ids: IDS, units: UNITS, quarters: QUARTERS, values },
    );
    runs.get(scenario)?.set(member, { quarters: QUARTERS, values, fingerprint });
  }
  const ensemble: Ensemble = await ensembleOf(plan, folder, runs, []);
  closeFolder(ensemble, { started: new Date(0), threads: 1 });
  return readStored(folder, canonicalJson(""));
}
