import { expect, test } from "vitest";
import { inBlocks } from "./blocks.ts";

test("blocks pass every row once and in order", () => {
  for (const count of [0, 1, 1023, 1024, 1025, 5000]) {
    const passed: number[] = [];
    inBlocks(count, (from, to) => {
      for (let slot = from; slot < to; slot++) passed.push(slot);
    });
    expect(passed).toEqual(Array.from({ length: count }, (_, slot) => slot));
  }
});
