/** Partial results: members come one by one, and the run ends when the answer is narrow enough. */
import { ensemble, loadEvidence, scenario } from "kigyo";

const WIDTH = 0.5;
const evidence = loadEvidence();
const history = scenario("baseline", evidence, { scale: 4000, to: 1952 });
const controller = new AbortController();
const running = ensemble([history], evidence, { members: 40, signal: controller.signal });

const seen: number[] = [];
try {
  for await (const { member, series } of running) {
    const { years, values } = series("wages.share");
    seen.push(values[years.indexOf(1952)]);
    const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
    const variance =
      seen.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (seen.length - 1);
    const half = 2 * Math.sqrt(variance / seen.length);
    console.log(`member ${member}: labour share ${mean.toFixed(2)} ± ${half.toFixed(2)}`);
    if (seen.length >= 4 && half < WIDTH) controller.abort("narrow enough");
  }
} catch (reason) {
  if (reason !== "narrow enough") throw reason;
  console.log(`Stopped after ${seen.length} of 40 members: ${reason}.`);
}
