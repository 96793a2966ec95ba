import { expect, test } from "vitest";
import { canonicalJson, sha256 } from "./hash.ts";

test("SHA-256 gives the published digests (FIPS 180-4 examples)", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(sha256("a".repeat(1_000_000))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
});

test("canonical JSON does not depend on the order of keys, and leaves out what is undefined", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "企" }], a: undefined })).toBe(
    '{"b":[1,{"c":"企","d":null}]}',
  );
  expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
});
