import { philoxUniform, streamOf } from "@kigyo/engine";
import type { CompiledInputs, Magnitude } from "./inputs.ts";
import type { Spread } from "./scenario.ts";

/** One joint draw of chance, parameters and policy strengths, shared by all scenarios of an experiment. */
export interface Member {
  readonly number: number;
  /** Seed of the experiment. */
  readonly seed: number;
  /** Seed of all chance within the run. */
  readonly chanceSeed: number;
  /** Value of each behavioural parameter. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Quantile, 0 to 1, in the prior of each provision's and shock's magnitudes. */
  readonly strengths: Readonly<Record<string, number>>;
  /** Factor of each outside path. */
  readonly paths: Readonly<Record<string, number>>;
}

const CHANCE_STREAM = streamOf("member chance");

/** Value of a triangular reading of a prior: low at quantile 0, central at one half, high at 1. */
export function atQuantile(prior: Magnitude, quantile: number): number {
  return quantile < 0.5
    ? prior.low + (prior.central - prior.low) * 2 * quantile
    : prior.central + (prior.high - prior.central) * (2 * quantile - 1);
}

/**
 * Draws member `number` of an experiment. Each kind of doubt that `spread` leaves out stands at
 * its central value. The draw of one name does not depend on which other names exist.
 */
export function drawMember(
  inputs: CompiledInputs,
  seed: number,
  number: number,
  spread: Spread,
): Member {
  const quantile = (name: string, on: boolean): number =>
    on ? philoxUniform(seed, streamOf(asciiName(name)), number, 0) : 0.5;
  const parameters: Record<string, number> = {};
  for (const [name, prior] of Object.entries(inputs.parameters)) {
    parameters[name] = atQuantile(prior, quantile(`parameter ${name}`, spread.parameters));
  }
  const strengths: Record<string, number> = {};
  for (const { id } of [...inputs.provisions, ...inputs.shocks]) {
    strengths[id] = quantile(`strength ${id}`, spread.policy);
  }
  const paths: Record<string, number> = {};
  for (const [name, path] of Object.entries(inputs.paths)) {
    paths[name] = 1 + path.range * (2 * quantile(`path ${name}`, spread.parameters) - 1);
  }
  const chanceSeed = Math.floor(
    philoxUniform(seed, CHANCE_STREAM, spread.chance ? number : 0, 0) * 4294967296,
  );
  return { number, seed, chanceSeed, parameters, strengths, paths };
}

/** Ids from other countries may hold any letter; streams are named in plain ASCII. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
}
