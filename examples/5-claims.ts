/** The ledger of claims: how many sentences of the sources the model bears out, and one in full. */
import { claims } from "kigyo";

const ledger = claims();
if (ledger === undefined) {
  console.log("No ledger is stored yet: npm run test:long -- claims");
} else {
  console.log(`${ledger.entries.length} claims, model ${ledger.versions.model}`);
  console.log(
    ledger.calibrated ? "calibrated" : "uncalibrated: every parameter is drawn from a stated range",
  );
  for (const [verdict, count] of Object.entries(ledger.summary))
    console.log(`  ${verdict}: ${count}`);
  const entry = ledger.entries.find(({ parts }) => parts.length > 0);
  if (entry !== undefined) {
    console.log(`${entry.test}: ${entry.statement.en}`);
    console.log(`  ${entry.verdict}, expected sign ${entry.sign}`);
    for (const { id, effect, low, high, asExpected, members } of entry.parts)
      console.log(
        `  ${id}: ${effect} (${low} to ${high}), as expected in ${asExpected} of ${members}`,
      );
  }
}
