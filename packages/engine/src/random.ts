/**
 * Random numbers without hidden state: a draw depends only on what it is for.
 *
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011) is the documented generator: it makes
 * keys, and draws where statistical quality is at stake. In loops over agents a keyed hash of
 * the agent's identity stands in for it at a twentieth of the cost; its tests are beside it.
 */

/** Named here, it keeps the hash short: short functions are compiled into the loops that call them. */
const { imul } = Math;

const PHILOX_M0 = 0xd2511f53;
const PHILOX_M1 = 0xcd9e8d57;
const PHILOX_W0 = 0x9e3779b9;
const PHILOX_W1 = 0xbb67ae85;
const TWO_32 = 4294967296;
/** 2^-32. */
const UNIT_32 = 2.3283064365386963e-10;
/** 2^-52. */
const UNIT_52 = 2.220446049250313e-16;

/** Tells keys from draws, so that the two never share a Philox block. */
const KEY_DOMAIN = 0x6b657973;
const DRAW_DOMAIN = 0x64726177;

/** The upper 32 bits of the product of two 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const p01 = imul(a0, b1);
  const p10 = imul(a1, b0);
  const carry = (imul(a0, b0) >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
  return (imul(a1, b1) + (p01 >>> 16) + (p10 >>> 16) + (carry >>> 16)) | 0;
}

/**
 * One block of Philox4x32 with ten rounds.
 * @param counter four 32-bit words
 * @param key two 32-bit words
 * @param out receives four 32-bit words
 */
export function philox4x32(
  counter: ArrayLike<number>,
  key: ArrayLike<number>,
  out: Uint32Array,
): void {
  block(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
}

function block(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
): void {
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(PHILOX_M0, c0);
    const low0 = imul(PHILOX_M0, c0);
    const high1 = multiplyHigh(PHILOX_M1, c2);
    const low1 = imul(PHILOX_M1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + PHILOX_W0) | 0;
    k1 = (k1 + PHILOX_W1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

const scratch = new Uint32Array(4);

/**
 * A Philox draw of 52 bits in the open interval (0, 1).
 * @param seed whole number of at most 53 bits
 * @param stream 32 bits, what the draw is for (see `streamOf`)
 * @param agent 32 bits, whose draw it is
 * @param step whole number from -2^31 on, such as a quarter
 */
export function philoxUniform(seed: number, stream: number, agent: number, step: number): number {
  block(step, agent, stream, DRAW_DOMAIN, seed | 0, upperWord(seed), scratch);
  return ((scratch[0] >>> 6) * 67108864 + (scratch[1] >>> 6) + 0.5) * UNIT_52;
}

/** A 32-bit key for the hash draws of one stream at one step, made by Philox. */
export function drawKey(seed: number, stream: number, step: number): number {
  block(step, 0, stream, KEY_DOMAIN, seed | 0, upperWord(seed), scratch);
  return scratch[0];
}

function upperWord(seed: number): number {
  return Math.floor(seed / TWO_32) | 0;
}

/**
 * 32 random bits for an agent under a key, at about 2 nanoseconds.
 *
 * Three multiplications with shifts between them (the constants are C. Wellons's triple32,
 * in the public domain). The key enters twice, before and after the first two: entering once,
 * two keys alike in their upper bits would deal the same hand to the agents in another order.
 */
export function hashDraw(key: number, agent: number): number {
  let x = agent ^ key;
  x = imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = imul(x ^ (x >>> 11), 0xac4c1b51) + imul(key, 0x9e3779b1);
  x = imul(x ^ (x >>> 15), 0x31848bab);
  return (x ^ (x >>> 14)) >>> 0;
}

/** `hashDraw` as a number in [0, 1), a multiple of 2^-32. */
export function hashUniform(key: number, agent: number): number {
  return hashDraw(key, agent) * UNIT_32;
}

/** A 32-bit identity for the n-th child of a parent in a quarter: the same whatever else happened. */
export function mixIdentity(parent: number, quarter: number, n: number): number {
  return hashDraw(hashDraw(hashDraw(0x1d872b41, parent), quarter), n);
}

/**
 * The number of a named stream: 32-bit FNV-1a of the name.
 * @throws RangeError when the name is empty or not plain ASCII
 */
export function streamOf(name: string): number {
  if (name === "") throw new RangeError("A stream needs a name.");
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 127) throw new RangeError(`Stream names are plain ASCII: "${name}".`);
    hash = imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
}
