/**
 * The search itself: waves of single runs, each followed by emulators of the rows and a step to the
 * next centre, in the manner of response surfaces (Box and Wilson 1951). Unlike history matching
 * (Craig and others 1997) it rules no region out and says nothing of how wide ranges should be.
 */
import type { Spread } from "@kigyo/model/scenario";
import { quantilesOf } from "../analyse/quantiles.ts";
import type { Quantiles } from "../analyse/quantiles.ts";
import type { Centre, Trial } from "./design.ts";
import { drawWave, inWidths, statedCentre } from "./design.ts";
import { positionIn } from "./distance.ts";
import type { BandedRow, RowValue } from "./distance.ts";
import { fitEmulators } from "./emulator.ts";
import type { Emulator } from "./emulator.ts";
import type { FreeParameter } from "./free-parameters.ts";
import { expectedAt, nextCentre } from "./next-centre.ts";
import { settledCentre } from "./proposal.ts";

/** Chance alone differs between runs: what parameters and policies add would hide what a move does. */
export const CHANCE_ALONE: Spread = { chance: true, parameters: false, policy: false };

/** What decides a search beside the model and the evidence. */
export interface SearchSetting {
  readonly waves: number;
  /** Single runs of each wave. */
  readonly runs: number;
  readonly scale: number;
  readonly seed: number;
  /** Members of chance that the search draws on. */
  readonly members: readonly number[];
  /** Members on which the start and the end are compared, none of them among `members`. */
  readonly test: readonly number[];
  /** Half the side of the trust region, in widths of the stated ranges. */
  readonly radius: number;
}

/** The rows' values in one run, by id of the row. */
export type RunRows = Readonly<Record<string, RowValue>>;

/** Runs trials and answers in their order. */
export type RunTrials = (trials: readonly Trial[]) => Promise<readonly RunRows[]>;

/** What a wave did. */
export interface Wave {
  readonly centre: Centre;
  readonly next: Centre;
  /** Runs that the emulators rest on, those of earlier waves among them. */
  readonly samples: number;
  /** Expected mean distance at the centre and at the next one, by the emulators. */
  readonly expected: readonly [number, number];
}

/** A finished search. */
export interface Search {
  readonly waves: readonly Wave[];
  /** The stated centre. */
  readonly start: Centre;
  /** Where the last wave led, small moves taken back and the others rounded. */
  readonly end: Centre;
  /** Emulators of the last wave, by row; rows that too few runs had a value of are left out. */
  readonly emulators: ReadonlyMap<string, Emulator>;
  /** Rows on the members that the search did not use, at its start and its end. */
  readonly before: ReadonlyMap<string, Quantiles | null>;
  readonly after: ReadonlyMap<string, Quantiles | null>;
}

/**
 * Carries out a search.
 * @param searched rows that decide it
 * @param reported all rows whose values are handed back; those beyond `searched` decide nothing
 */
export async function search(
  free: readonly FreeParameter[],
  searched: readonly BandedRow[],
  reported: readonly BandedRow[],
  setting: SearchSetting,
  run: RunTrials,
): Promise<Search> {
  const start = statedCentre(free);
  const judgedOn = setting.test.length;
  const places: number[][] = [];
  const samples: RunRows[] = [];
  const waves: Wave[] = [];
  let centre: Centre = start;
  let emulators = new Map<string, Emulator>();
  for (let wave = 0; wave < setting.waves; wave++) {
    const trials = drawWave(free, centre, setting.members, { ...setting, wave });
    samples.push(...(await run(trials)));
    places.push(...trials.map((trial) => inWidths(free, trial.centre)));
    emulators = emulatorsOf(searched, places, samples);
    const step = {
      free,
      emulators: [...emulators.values()],
      centre,
      radius: setting.radius,
      judgedOn,
    };
    const next = nextCentre(step);
    const expected = [centre, next].map((at) => expectedAt(step, inWidths(free, at)).distance);
    waves.push({ centre, next, samples: samples.length, expected: [expected[0], expected[1]] });
    centre = next;
  }
  const end = settledCentre(free, centre);
  const both = [start, end].flatMap((at) =>
    setting.test.map((member): Trial => ({ centre: at, member })),
  );
  const judged = await run(both);
  return {
    waves,
    start,
    end,
    emulators,
    before: overMembers(reported, judged.slice(0, judgedOn)),
    after: overMembers(reported, judged.slice(judgedOn)),
  };
}

function emulatorsOf(
  rows: readonly BandedRow[],
  places: readonly (readonly number[])[],
  samples: readonly RunRows[],
): Map<string, Emulator> {
  const positions = rows.map(({ id, band }) =>
    samples.map((sample) => {
      const value = sample[id] ?? null;
      return value === null ? null : positionIn(band, value);
    }),
  );
  const fitted = fitEmulators(places, positions);
  return new Map(
    rows.flatMap(({ id }, i): [string, Emulator][] => {
      const emulator = fitted[i];
      return emulator === undefined ? [] : [[id, emulator]];
    }),
  );
}

function overMembers(
  rows: readonly BandedRow[],
  runs: readonly RunRows[],
): Map<string, Quantiles | null> {
  return new Map(
    rows.map(({ id }) => {
      const values = runs.flatMap((one) => {
        const value = one[id] ?? null;
        return value === null ? [] : [value];
      });
      return [id, values.length === 0 ? null : quantilesOf(values)];
    }),
  );
}
