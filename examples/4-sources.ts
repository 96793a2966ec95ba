/** From a policy to its sources: what it moves, on which evidence, in both languages. */
import { loadEvidence } from "kigyo";

const evidence = loadEvidence();
const { records, sources } = evidence.catalogue();
const titles = new Map(sources.map(({ id, title }) => [id, title.en]));

const policy = records.find(({ id }) => id === "angel-tax-1997");
if (policy === undefined) throw new Error("The record is gone.");
console.log(`${policy.title.en} / ${policy.title.ja}`);
console.log(policy.summary.en);
for (const { source, section, paragraph } of policy.evidence)
  console.log(`  ${titles.get(source)}, “${section}”, paragraph ${paragraph}`);

const provision = evidence.inputs.provisions.find(({ id }) => id === policy.id);
for (const { lever, mode, value } of provision?.changes ?? [])
  console.log(`  ${mode} ${lever}: ${JSON.stringify(value)}`);
