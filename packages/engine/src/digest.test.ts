import fc from "fast-check";
import { expect, test } from "vitest";
import { createDigest, digestOf } from "./digest.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("gives the known answers of MurmurHash3 x86 128", () => {
  expect(digestOf(new Uint8Array(0))).toBe("00000000000000000000000000000000");
  expect(digestOf(bytesOf("I will not buy this tobacconist's, it is scratched."))).toBe(
    "9b5b7ba2ef3f7866889adeaf00f3f98e",
  );
  expect(digestOf(bytesOf("The quick brown fox jumps over the lazy dog"))).toBe(
    "2f1583c3ecee2c675d7bf66ce5e91d2c",
  );
});

test("the digest of numbers is that of their little-endian bytes", () => {
  const values = new Float64Array([0, 1, -1, Math.PI, 1e300, 5e-324]);
  const bytes = new Uint8Array(values.length * 8);
  values.forEach((value, i) => new DataView(bytes.buffer).setFloat64(i * 8, value, true));
  expect(digestOf(values)).toBe(digestOf(bytes));
});

test("the way bytes are cut makes no difference, asking for the digest neither", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.nat(40), { maxLength: 20 }),
      (bytes, cuts) => {
        const digest = createDigest();
        let at = 0;
        for (const cut of cuts) {
          digest.update(bytes.subarray(at, at + cut));
          digest.hex();
          at = Math.min(bytes.length, at + cut);
        }
        expect(digest.update(bytes.subarray(at)).hex()).toBe(digestOf(bytes));
      },
    ),
  );
});

test("a view into a larger array counts alone", () => {
  const whole = new Float64Array([1, 2, 3, 4]);
  expect(digestOf(whole.subarray(1, 3))).toBe(digestOf(new Float64Array([2, 3])));
});

test("changing any one bit changes the digest", () => {
  const bytes = new Uint8Array(48);
  const seen = new Set([digestOf(bytes)]);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    bytes[bit >> 3] ^= 1 << (bit & 7);
    seen.add(digestOf(bytes));
    bytes[bit >> 3] = 0;
  }
  expect(seen.size).toBe(bytes.length * 8 + 1);
});
