import { expect, test } from "vitest";
import { columnSum } from "./measure.ts";

test("a column's sum counts living rows alone and adds them in their order", () => {
  const alive = Uint8Array.of(1, 0, 1, 1, 0, 1, 1);
  const column = Float64Array.of(0.1, 1e9, 0.2, 0.3, -7, 0.7, 1e17);
  for (let count = 0; count <= alive.length; count++) {
    let plain = 0;
    for (let slot = 0; slot < count; slot++) if (alive[slot] === 1) plain += column[slot];
    expect(columnSum(alive, column, count)).toBe(plain);
  }
});
