/** One run of history: growth and unemployment, decade by decade. */
import { loadEvidence, run, scenario } from "kigyo";

const evidence = loadEvidence();
// One record stands for 4,000 people: coarse, and done in seconds.
const history = scenario("baseline", evidence, { scale: 4000, to: 1969 });
const result = await run(history, evidence);

for (const id of ["gdp.growth", "unemployment.rate"]) {
  const { years, values } = result.series(id);
  for (const decade of [1950, 1960]) {
    const own = values.filter((_, i) => years[i] >= decade && years[i] < decade + 10);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    console.log(`${id}, ${decade}s: ${mean.toFixed(2)} per cent`);
  }
}
console.log(`fingerprint ${result.fingerprint}`);
