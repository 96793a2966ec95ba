import { expect, test } from "vitest";
import { SlotList } from "./slot-list.ts";

test("a list gives back what was added in order, and nothing once it is emptied", () => {
  const list = new SlotList();
  const slots = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? i : ~i));
  for (const slot of slots) list.push(slot);
  expect([...list.entries()]).toEqual(slots);
  list.clear();
  expect(list.entries()).toHaveLength(0);
  list.push(7);
  expect([...list.entries()]).toEqual([7]);
});
