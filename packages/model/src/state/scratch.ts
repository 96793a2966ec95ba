const kept = new Map<string, Float64Array>();

/**
 * Zeros that a rule writes on for a moment: the same memory every quarter, so that running on takes no
 * new memory that grows with the number of agents.
 * @param name what for; two uses at one time need two names
 */
export function scratch(name: string, length: number): Float64Array {
  let array = kept.get(name);
  if (array === undefined || array.length < length) {
    array = new Float64Array(Math.ceil(1.25 * length) + 64);
    kept.set(name, array);
    return array.subarray(0, length);
  }
  return array.subarray(0, length).fill(0);
}
