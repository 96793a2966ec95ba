/**
 * Freezes the compiled evidence as the model tests' own inputs and stores the fingerprint of a small run
 * under them: `node scripts/model-fixture.ts "<reason>"`. With `--keep-inputs` only the fingerprint is made anew.
 */
import { existsSync, writeFileSync } from "node:fs";
import { compileFolder } from "@kigyo/evidence";

const INPUTS = "packages/model/src/fixtures/inputs.json";
const GOLDEN = "packages/model/src/fixtures/golden.json";

const reason = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (reason === undefined) {
  console.error('Give the reason: node scripts/model-fixture.ts "<reason>"');
  process.exit(2);
}
if (!process.argv.includes("--keep-inputs") || !existsSync(INPUTS)) {
  writeFileSync(INPUTS, `${JSON.stringify(compileFolder("evidence"))}\n`);
}
const { GOLDEN_RUN, fixtureRun } = await import("../packages/model/src/fixtures/fixture-run.ts");
const { fingerprint } = fixtureRun(GOLDEN_RUN);
writeFileSync(
  GOLDEN,
  `${JSON.stringify({ made: `node scripts/model-fixture.ts: ${reason}`, fingerprint }, null, 2)}\n`,
);
console.log(`Stored: ${fingerprint}`);
