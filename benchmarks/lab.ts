/**
 * `npm run bench -- lab`: what the laboratory costs beside the bare engine, against its targets. It
 * prints ratios and asserts nothing: time is noise.
 *
 *   npm run bench -- lab [--members 20] [--scale 4000] [--to 1960] [--blocks 5] [--write]
 *
 * Members are shared out over blocks, in which bare engine and laboratory take turns (see
 * lab/blocks.ts); a figure is the median over blocks. With few members to an early year the
 * closing of a folder weighs more than it does in a real one: the overhead is then an upper
 * bound. With `--write` the figures go to benchmarks/lab.json.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { readFlags, wholeFlag } from "./flags.ts";
import { type BlockRatios, measureBlocks } from "./lab/blocks.ts";
import { medianInterval } from "./lab/median-interval.ts";
import type { MedianInterval } from "./lab/median-interval.ts";
import { memoryPerMember } from "./lab/memory.ts";
import { querySeconds } from "./lab/query.ts";

const OPTIONS = {
  members: { type: "string", default: "20" },
  scale: { type: "string", default: "4000" },
  to: { type: "string", default: "1960" },
  blocks: { type: "string", default: "5" },
  write: { type: "boolean", default: false },
} as const;

/** A figure beside its target; ratios are shares unless the unit says otherwise. */
interface Row extends Partial<MedianInterval> {
  readonly what: string;
  readonly unit: "times" | "%" | "s" | "kB";
  readonly target: string;
  readonly median: number;
}

function blockRows(ratios: readonly BlockRatios[]): Row[] {
  const row = (
    what: string,
    unit: Row["unit"],
    target: string,
    of: (ratio: BlockRatios) => number,
  ): Row => ({ what, unit, target, ...medianInterval(ratios.map(of)) });
  const percent = (share: number): number => 100 * share;
  return [
    row("overhead of the laboratory, processor time", "%", "under 10", (r) => percent(r.overhead)),
    row("overhead of the laboratory, by the clock", "%", "-", (r) => percent(r.overheadByClock)),
    row("two threads of the laboratory against one", "times", "at least 1.8", (r) => r.gain),
    row("two processes of the bare engine against one", "times", "-", (r) => r.ceiling),
    row("of what this machine's two cores give, the laboratory keeps", "%", "-", (r) =>
      percent(r.gain / r.ceiling),
    ),
  ];
}

const digits = (value: number): number => Number(value.toPrecision(3));

/** Figures to three digits, as they are stored. */
function rounded({ low, high, confidence, ...row }: Row): Row {
  const rest =
    low === undefined || high === undefined || confidence === undefined
      ? {}
      : { low: digits(low), high: digits(high), confidence: digits(confidence) };
  return { ...row, median: digits(row.median), ...rest };
}

/** A figure as it is printed. */
function shown({ what, unit, target, median, low, high, confidence }: Row): object {
  const interval =
    confidence === undefined ? "" : `${low} to ${high}, ${(100 * confidence).toFixed(0)} %`;
  return { what, measured: `${median} ${unit}`, interval, target };
}

/**
 * Measures the laboratory and prints the table.
 * @param words flags, as in the command line above; others end the program
 */
export async function benchLab(words: readonly string[]): Promise<void> {
  const flags = readFlags(words, OPTIONS);
  const size = { scale: wholeFlag("scale", flags.scale), to: wholeFlag("to", flags.to) };
  const blocks = wholeFlag("blocks", flags.blocks);
  // Each block has two halves, and each half its own members, the first of them thrown away.
  const members = Math.max(2, Math.round(wholeFlag("members", flags.members) / (2 * blocks)));
  const root = mkdtempSync(join(tmpdir(), "kigyo-bench-"));
  try {
    console.log(`Node ${process.version}, ${cpus().length} cores; ${blocks} blocks.`);
    const ratios = await measureBlocks({ size, blocks, members }, (block, { overhead, gain }) =>
      console.log(
        `block ${block + 1}: overhead ${(100 * overhead).toFixed(1)} %, gain ${gain.toFixed(2)}`,
      ),
    );
    const rows = [
      ...blockRows(ratios),
      {
        what: "query over 10,000 members, by the clock",
        unit: "s",
        target: "under 1",
        ...medianInterval(await querySeconds(root)),
      },
      {
        what: "memory for each member more",
        unit: "kB",
        target: "none that grows with series",
        median: await memoryPerMember(root),
      },
    ] satisfies Row[];
    const figures = rows.map(rounded);
    console.table(figures.map(shown));
    if (flags.write) {
      const about = {
        ...size,
        blocks,
        members: 2 * blocks * members,
        node: process.version,
        cores: cpus().length,
        processor: cpus()[0].model,
      };
      const stored = { schema: "kigyo/bench/2", about, figures, blocks: ratios };
      writeFileSync("benchmarks/lab.json", `${JSON.stringify(stored, null, 2)}\n`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
