/** What the evidence base costs: reading and auditing it (target: a second), and a search as typed (target: 50 ms). */
import { join } from "node:path";
import { auditFolders, createSearch, loadEvidence } from "@kigyo/evidence";
import { catalogue } from "@kigyo/evidence/catalogue";
import { Bench } from "tinybench";

const ROOT = join(import.meta.dirname, "..");
const QUERIES = ["ventur capitl", "しゅうしんこよう", "kind:policy year:1999"];

/** Prints a table in milliseconds: the median and what 99 of 100 take at most. */
export async function benchEvidence(): Promise<void> {
  const folders = { evidence: join(ROOT, "evidence"), data: join(ROOT, "data") };
  const search = createSearch(catalogue(loadEvidence(folders.evidence)));
  const bench = new Bench({ time: 1000, warmupTime: 200 }).add("read and audit", () => {
    auditFolders(folders);
  });
  for (const query of QUERIES)
    bench.add(`search: ${query}`, () => {
      search(query);
    });
  await bench.run();
  console.table(
    bench.tasks.map(({ name, result }) => {
      const latency = result.state === "completed" ? result.latency : undefined;
      return {
        part: name,
        "median, ms": Number((latency?.p50 ?? NaN).toFixed(1)),
        "99 of 100 within, ms": Number((latency?.p99 ?? NaN).toFixed(1)),
      };
    }),
  );
}
