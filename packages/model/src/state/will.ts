import { drawKey, hashUniform, log, streamOf } from "@kigyo/engine";

const WILL_STREAM = streamOf("founding propensity");
const key = drawKey(0, WILL_STREAM, 0);

/** Nobody is readier than this: the logarithm below ends at 9.9. */
export const MOST_WILL = 10;

/** A person's lasting readiness to found a firm: an exponential number of mean one from the identity, the same in every run. */
export function willToFound(identity: number): number {
  return -log(1 - hashUniform(key, identity) * 0.99995);
}
