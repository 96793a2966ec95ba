/** DuckDB over result files. */
import { existsSync } from "node:fs";
import { EXIT, Fault, invalid } from "../fault.ts";
import { filesUnder } from "../project.ts";
import { compactRuns, experimentFolders, quoted, resultFiles } from "./result-files.ts";

/** Rows of an answer. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Columns of the view `results`, for messages. */
export const RESULT_COLUMNS =
  "run_id, scenario, member, seed, date, year, quarter, indicator, unit, value, status, filename";

/**
 * Asks a question of all result files under a folder; they form the view `results`. Designs of
 * experiments form the view `design`, where there are any.
 * @param compact joins each finished experiment's runs into one file first, once, so that this
 *   and later questions read only the indicators that they name
 * @throws Fault when there are no results, or DuckDB refuses the question
 */
export async function query(sql: string, folder: string, compact = false): Promise<QueryAnswer> {
  if (sql.trim() === "") {
    throw invalid("no-question", (text) => text.results.noQuestion(), {
      hint: (text) => text.results.columns(RESULT_COLUMNS),
    });
  }
  const holds =
    existsSync(folder) && filesUnder(folder, (name) => name.endsWith(".parquet")).length > 0;
  if (!holds) {
    throw invalid("no-results", (text) => text.results.none(), {
      where: folder,
      hint: (text) => text.results.noneHint(),
    });
  }
  // Loaded only here: it takes half a second, which other commands should not pay.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    if (compact) for (const path of experimentFolders(folder)) await compactRuns(path, connection);
    const { runs, designs } = resultFiles(folder);
    const list = `[${runs.map(quoted).join(", ")}]`;
    await connection.run(
      `create view results as select * from read_parquet(${list}, filename = true)`,
    );
    if (designs.length > 0) {
      const tables = `[${designs.map(quoted).join(", ")}]`;
      await connection.run(
        `create view design as select * from read_csv(${tables}, header = true, filename = true,
         columns = {'scenario': 'varchar', 'factor': 'varchar', 'value': 'double'})`,
      );
    }
    const reader = await connection.runAndReadAll(sql);
    return {
      columns: reader.columnNames(),
      rows: reader.getRowsJS().map((row) => row.map(plainCell)),
    };
  } catch (error) {
    const message = (error as Error).message.split("\n").slice(0, 4).join("\n");
    throw new Fault({
      exit: EXIT.invalid,
      code: "query-refused",
      message: (text) => text.results.refused(message),
      hint: (text) =>
        message.includes("Table with name design does not exist")
          ? text.results.noDesign()
          : text.results.columns(RESULT_COLUMNS),
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function plainCell(cell: unknown): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "bigint")
    return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean")
    return cell;
  if (cell instanceof Date) return cell.toISOString();
  return JSON.stringify(cell, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}
