import { quarterIndex } from "./calendar.ts";
import type { Intervention } from "./resolve-interventions.ts";
import type { LeverPaths } from "./levers/path.ts";
import type { Member } from "./member.ts";
import type { Outside } from "./state/economy.ts";
import type { StoredState } from "./state/stored.ts";

/** What a run rests on, as far as another run can share its beginning. */
export interface Course {
  readonly member: Member;
  readonly scale: number;
  readonly paths: LeverPaths;
  /** Outside world, warm-up first. */
  readonly world: readonly Outside[];
  readonly interventions: readonly Intervention[];
}

/** A stored beginning: the state at the start of a quarter and all that was recorded before it. */
export interface Beginning {
  readonly state: StoredState;
  /** Recorded values of all series up to the state's quarter: `values[position * quarter + q]`. */
  readonly values: Float64Array;
}

/** Years at whose start states are worth storing: closest where dated policies begin most often. */
const STORED_YEARS = [
  1960, 1975, 1980, 1985, 1991, 1993, 1995, 1997, 1999, 2001, 2003, 2005, 2009, 2013, 2015, 2018,
  2021,
];

/** The same as quarters since 1948. */
export const STORED_QUARTERS: readonly number[] = STORED_YEARS.map((year) => quarterIndex(year));

/**
 * Beginnings of the last course run: a run that differs only later starts from the last state that
 * both share, and equals the run from the start bit for bit. One course is kept, since a state takes
 * about ten megabytes at scale 1000.
 */
export class Branches {
  #course: Course | undefined;
  #beginnings: Beginning[] = [];

  /** The latest stored beginning that a course shares, if any. */
  find(course: Course): Beginning | undefined {
    const known = this.#course;
    if (
      known === undefined ||
      known.scale !== course.scale ||
      !sameMember(known.member, course.member)
    )
      return undefined;
    const differs = firstDifference(known, course);
    return this.#beginnings.findLast(({ state }) => state.quarter <= differs);
  }

  /** Replaces what is kept by the beginnings of another course, unless it only branched off the one kept. */
  keep(course: Course, beginnings: readonly Beginning[], branched: boolean): void {
    if (branched) return;
    this.#course = course;
    this.#beginnings = [...beginnings];
  }
}

function sameMember(a: Member, b: Member): boolean {
  if (a.chanceSeed !== b.chanceSeed) return false;
  const names = Object.keys(a.parameters);
  return (
    names.length === Object.keys(b.parameters).length &&
    names.every((name) => a.parameters[name] === b.parameters[name])
  );
}

/** First quarter in which two courses differ in a lever or in the world outside. */
export function firstDifference(a: Course, b: Course): number {
  const quarters = Math.min(a.paths.quarters, b.paths.quarters);
  let first = quarters;
  for (let lever = 0; lever < a.paths.levers.length; lever++) {
    for (let quarter = 0; quarter < first; quarter++) {
      if (
        a.paths.values[lever * a.paths.quarters + quarter] !==
        b.paths.values[lever * b.paths.quarters + quarter]
      )
        first = quarter;
    }
  }
  const warmUp = a.world.length - a.paths.quarters;
  for (let i = 0; i < warmUp + first; i++) {
    if (!sameOutside(a.world[i], b.world[i])) {
      first = Math.max(0, i - warmUp);
      break;
    }
  }
  return Math.min(first, firstIntervention(a.interventions, b.interventions));
}

/** First quarter of an intervention that only one of two courses has; infinity without one. */
function firstIntervention(a: readonly Intervention[], b: readonly Intervention[]): number {
  const ofA = new Set(a.map((one) => JSON.stringify(one)));
  const ofB = new Set(b.map((one) => JSON.stringify(one)));
  const apart = [
    ...a.filter((one) => !ofB.has(JSON.stringify(one))),
    ...b.filter((one) => !ofA.has(JSON.stringify(one))),
  ];
  return apart.reduce((first, { from }) => Math.min(first, from), Infinity);
}

function sameOutside(a: Outside, b: Outside): boolean {
  return (Object.keys(a) as (keyof Outside)[]).every((name) => a[name] === b[name]);
}
