import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  drawKey,
  hashDraw,
  hashUniform,
  mixIdentity,
  philox4x32,
  philoxUniform,
  streamOf,
} from "./random.ts";

const word = fc.integer({ min: 0, max: 0xffffffff });

describe("Philox4x32-10 gives the known answers published with Random123", () => {
  const all = 0xffffffff;
  test.each([
    { counter: [0, 0, 0, 0], key: [0, 0], words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
    {
      counter: [all, all, all, all],
      key: [all, all],
      words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    },
    {
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      key: [0xa4093822, 0x299f31d0],
      words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    },
  ])("$counter", ({ counter, key, words }) => {
    const out = new Uint32Array(4);
    philox4x32(counter, key, out);
    expect([...out]).toEqual(words);
  });
});

test("Philox draws lie strictly between 0 and 1 and depend on each of their four names", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 53 - 1 }),
      word,
      word,
      fc.integer({ min: -40, max: 400 }),
      (seed, stream, agent, step) => {
        const draw = philoxUniform(seed, stream, agent, step);
        expect(draw).toBeGreaterThan(0);
        expect(draw).toBeLessThan(1);
        expect(philoxUniform(seed, stream, agent, step)).toBe(draw);
        expect(philoxUniform(seed ^ 1, stream, agent, step)).not.toBe(draw);
        expect(philoxUniform(seed, stream ^ 1, agent, step)).not.toBe(draw);
        expect(philoxUniform(seed, stream, agent ^ 1, step)).not.toBe(draw);
        expect(philoxUniform(seed, stream, agent, step + 1)).not.toBe(draw);
      },
    ),
  );
});

test("seeds that differ only above 32 bits give different draws", () => {
  expect(philoxUniform(7, 1, 1, 1)).not.toBe(philoxUniform(7 + 2 ** 32, 1, 1, 1));
  expect(drawKey(7, 1, 1)).not.toBe(drawKey(7 + 2 ** 32, 1, 1));
});

test("hash draws are whole 32-bit numbers, hash uniforms the same over 2^32", () => {
  fc.assert(
    fc.property(word, word, (key, agent) => {
      const draw = hashDraw(key, agent);
      expect(draw).toBe(draw >>> 0);
      expect(hashUniform(key, agent)).toBe(draw / 2 ** 32);
    }),
  );
});

test("one hash is a permutation: no two agents share a draw under a key", () => {
  const seen = new Set<number>();
  for (let agent = 0; agent < 100_000; agent++) seen.add(hashDraw(12345, agent));
  expect(seen.size).toBe(100_000);
});

/** Mean flips of each output bit when one input bit flips: one half where mixing is good. */
function worstFlip(hash: (input: number, n: number) => number): number {
  let worst = 0;
  const trials = 4000;
  for (let bit = 0; bit < 32; bit++) {
    const flips = new Float64Array(32);
    for (let n = 0; n < trials; n++) {
      const input = Math.imul(n + 1, 0x9e3779b1) >>> 0;
      const difference = hash(input, n) ^ hash((input ^ (1 << bit)) >>> 0, n);
      for (let out = 0; out < 32; out++) flips[out] += (difference >>> out) & 1;
    }
    for (const count of flips) worst = Math.max(worst, Math.abs(count / trials - 0.5));
  }
  return worst;
}

test("flipping a bit of the agent or of the key flips each output bit half the time", () => {
  // Six standard errors of 4,000 tosses are 0.047; 2,048 cells are looked at.
  expect(worstFlip((agent, n) => hashDraw(drawKey(3, 5, n), agent))).toBeLessThan(0.047);
  expect(worstFlip((key, n) => hashDraw(key, n))).toBeLessThan(0.047);
});

/** Chi-square statistic of draws against equal counts in 256 cells. */
function chiSquare(draws: Iterable<number>): number {
  const cells = new Float64Array(256);
  let n = 0;
  for (const draw of draws) {
    cells[Math.floor(draw * 256)]++;
    n++;
  }
  return cells.reduce((sum, count) => sum + (count - n / 256) ** 2 / (n / 256), 0);
}

/** 99.99 per cent point of chi-square with 255 degrees of freedom; 0.01 per cent point. */
const TOO_UNEVEN = 347.7;
const TOO_EVEN = 178.2;

describe("hash draws are evenly spread", () => {
  const patterns: Record<string, (n: number) => number> = {
    "over neighbouring agents": (n) => hashUniform(drawKey(1, 1, 1), n),
    "over quarters for one agent": (n) => hashUniform(drawKey(1, 1, n), 17),
    "over neighbouring keys": (n) => hashUniform(n, 17),
    "over agents in steps of 4,096": (n) => hashUniform(drawKey(2, 9, 4), n * 4096),
    "over identities of children": (n) => mixIdentity(n >> 3, 12, n & 7) / 2 ** 32,
  };
  test.each(Object.keys(patterns))("%s", (name) => {
    const statistic = chiSquare(Array.from({ length: 65536 }, (_, n) => patterns[name](n)));
    expect(statistic).toBeLessThan(TOO_UNEVEN);
    expect(statistic).toBeGreaterThan(TOO_EVEN);
  });
});

test("keys alike in their upper bits do not deal one hand in another order", () => {
  const hand = (key: number) => {
    let sum = 0;
    for (let agent = 0; agent < 4096; agent++) sum += hashUniform(key, agent);
    return sum;
  };
  expect(hand(0x12345000)).not.toBe(hand(0x12345001));
});

test("draws of neighbouring quarters and of different streams are uncorrelated", () => {
  const correlation = (a: number, b: number) => {
    let sum = 0;
    for (let agent = 0; agent < 40_000; agent++)
      sum += (hashUniform(a, agent) - 0.5) * (hashUniform(b, agent) - 0.5);
    return (sum / 40_000) * 12;
  };
  // Five standard errors of a correlation over 40,000 pairs.
  expect(Math.abs(correlation(drawKey(1, 2, 3), drawKey(1, 2, 4)))).toBeLessThan(0.025);
  expect(Math.abs(correlation(drawKey(1, 2, 3), drawKey(1, 3, 3)))).toBeLessThan(0.025);
});

test("identities depend on parent, quarter and number", () => {
  expect(
    new Set([
      mixIdentity(1, 2, 3),
      mixIdentity(2, 1, 3),
      mixIdentity(3, 2, 1),
      mixIdentity(1, 3, 2),
    ]).size,
  ).toBe(4);
});

test("stream numbers are FNV-1a of the name", () => {
  // Vectors published with the hash.
  expect(streamOf("a")).toBe(0xe40c292c);
  expect(streamOf("foobar")).toBe(0xbf9cf968);
  expect(() => streamOf("")).toThrow(RangeError);
  expect(() => streamOf("起業")).toThrow(RangeError);
});
