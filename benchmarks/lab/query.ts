/** A query over as many members as a cluster may leave, in one compact file. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { query } from "@kigyo/lab/results/query";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { quickEnsemble } from "./quick-ensemble.ts";

const MEMBERS = 10_000;
const SERIES = 12;
const REPEATS = 5;

/**
 * Seconds by the clock of a band by year over 10,000 members, once for each repeat after a first
 * that is thrown away. The rows are made up: only their shape counts.
 */
export async function querySeconds(root: string): Promise<number[]> {
  const folder = join(root, "many");
  mkdirSync(join(folder, "results"), { recursive: true });
  writeFileSync(join(folder, "scenario.json"), "{}");
  const fingerprint = { fingerprint: "made up" };
  for (const name of ["manifest.json", "compact.json"])
    writeFileSync(join(folder, name), JSON.stringify(fingerprint));
  const ids = OBSERVABLES.slice(0, SERIES).map(({ id }) => `'${id}'`);
  // The same DuckDB makes the table; it asks to be shown some results.
  const some = join(root, "some");
  await quickEnsemble(some, 1);
  await query(
    `copy (
       select 'a/' || lpad(m::varchar, 5, '0') as run_id, 'a' as scenario, m::integer as member, 1.0::double as seed,
         (1948 + q // 4)::varchar || 'Q' || (q % 4 + 1)::varchar as date, (1948 + q // 4)::integer as year,
         (q % 4 + 1)::integer as quarter, i as indicator, '%' as unit, random() as value, 'value' as status
       from unnest([${ids.join(", ")}]) as s(i), range(1, ${MEMBERS + 1}) as a(m), range(304) as b(q)
     ) to '${join(folder, "compact.parquet")}' (format parquet, compression snappy, row_group_size 122880)`,
    some,
  );
  const sql = `select year, quantile_cont(value, [0.1, 0.5, 0.9]) as band, count(*) as runs
    from results where indicator = '${OBSERVABLES[3].id}' and quarter = 4 group by year order by year`;
  const seconds: number[] = [];
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const started = performance.now();
    await query(sql, folder);
    seconds.push((performance.now() - started) / 1000);
  }
  return seconds.slice(1);
}
