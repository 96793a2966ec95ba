/** One run, one Parquet file: written whole, read back and checked against its own fingerprint. */
import { existsSync, readFileSync } from "node:fs";
import { digestOf } from "@kigyo/engine";
import { parquetMetadata, parquetRead } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { writeAtomic } from "./atomic-write.ts";
import { tableOf } from "./series-table.ts";
import type { RunIdentity, RunSeries } from "./series-table.ts";

/** What stands in the file beside the rows. */
export interface RunLabel extends RunIdentity {
  /** Hash of everything that decides the numbers: scenario, draw, model, evidence, format. */
  readonly provenance: string;
  readonly model: string;
  readonly evidence: string;
  /** Hash of the recorded series. */
  readonly fingerprint: string;
  /** The member's draw. */
  readonly draw: unknown;
}

/** A run that was read back. */
export interface StoredRun {
  readonly label: RunLabel;
  readonly quarters: number;
  readonly values: Float64Array;
}

const KEY = "kigyo.run";

/** The bytes of a run's file: the same run gives the same bytes. */
export function runBytes(label: RunLabel, series: RunSeries): Uint8Array {
  const shape = { quarters: series.quarters, series: series.ids.length };
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: tableOf(label, series),
      codec: "SNAPPY",
      rowGroupSize: series.values.length,
      createdBy: "kigyo",
      kvMetadata: [{ key: KEY, value: JSON.stringify({ ...label, ...shape }) }],
    }),
  );
}

/** Writes a run's file under a temporary name and renames it. */
export function writeRun(path: string, label: RunLabel, series: RunSeries): void {
  writeAtomic(path, runBytes(label, series));
}

/**
 * Reads a run's file when it is there, whole, and of the wanted provenance; anything else
 * (missing, cut, altered, of another version) is `undefined`, and the run is done again.
 */
export async function readRun(path: string, provenance?: string): Promise<StoredRun | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    const file = exactBuffer(readFileSync(path));
    const metadata = parquetMetadata(file);
    const written = metadata.key_value_metadata?.find(({ key }) => key === KEY)?.value;
    if (written === undefined) return undefined;
    const { quarters, series, ...label } = JSON.parse(written) as RunLabel & {
      quarters: number;
      series: number;
    };
    if (provenance !== undefined && label.provenance !== provenance) return undefined;
    const values = new Float64Array(quarters * series);
    let rows = 0;
    await parquetRead({
      file,
      metadata,
      columns: ["value"],
      onChunk: ({ columnData, rowStart }) => {
        for (let i = 0; i < columnData.length; i++)
          values[rowStart + i] = (columnData[i] as number | null) ?? NaN;
        rows += columnData.length;
      },
    });
    if (rows !== values.length || digestOf(values) !== label.fingerprint) return undefined;
    return { label, quarters, values };
  } catch {
    return undefined;
  }
}

function exactBuffer(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
