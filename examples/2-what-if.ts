/** A what-if written in a program: what differs, and in how many members. */
import { compare, ensemble, loadEvidence, scenario } from "kigyo";

const evidence = loadEvidence();
const size = { scale: 4000, to: 1960 };
const history = scenario("baseline", evidence, size);
const without = scenario(
  {
    id: "no-stigma",
    changes: [{ lever: "entry.stigma", value: 0, from: "1955-01" }],
  },
  evidence,
  size,
);
const { finished } = ensemble([history, without], evidence, { members: 3 });

const differences = compare(await finished, "baseline", "no-stigma", { window: [1956, 1960] });
for (const { id, difference, low, high, sameSign, members } of differences.slice(0, 5)) {
  const [mean, from, to] = [difference, low, high].map((value) => value.toPrecision(3));
  console.log(`${id}: ${mean} (${from} to ${to}), same sign in ${sameSign} of ${members}`);
}
