/** What running on allocates. */
import { getHeapStatistics } from "node:v8";
import type { RunOptions } from "@kigyo/model/run";
import { run } from "./baseline.ts";

/** Bytes taken in one quarter of steady state: the heap's own objects, and arrays outside it. */
export interface Allocation {
  readonly heap: number;
  readonly arrays: number;
}

/** Medians over the quarters from 1960 to 1964; quarters in which memory was freed are left out. */
export function heapPerQuarter(scale: number): Allocation {
  const heap: number[] = [];
  const arrays: number[] = [];
  let before = { heap: 0, arrays: 0 };
  const inspect: NonNullable<RunOptions["inspect"]> = (_, quarter) => {
    const now = {
      heap: getHeapStatistics().used_heap_size,
      arrays: process.memoryUsage().arrayBuffers,
    };
    if (quarter >= 48) {
      if (now.heap >= before.heap) heap.push(now.heap - before.heap);
      if (now.arrays >= before.arrays) arrays.push(now.arrays - before.arrays);
    }
    before = now;
  };
  run(scale, 1964, { inspect });
  return { heap: median(heap), arrays: median(arrays) };
}

/** Bytes of all columns of people, firms, banks and funds once a run is under way. */
export function arrayBytes(scale: number): number {
  let bytes = 0;
  run(scale, 1950, {
    inspect: ({ people, firms, banks, funds }) => {
      bytes = 0;
      for (const table of [people, firms, banks, funds]) {
        for (const column of Object.values(table.col)) bytes += column.byteLength;
      }
    },
  });
  return bytes;
}

/** Both sums in kilobytes. */
export function heapText({ heap, arrays }: Allocation): string {
  return `${(heap / 1024).toFixed(0)} kB of objects, ${(arrays / 1024).toFixed(0)} kB of arrays`;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[sorted.length >> 1];
}
