import { expect, test } from "vitest";
import { LISTS, listOf, showOf } from "./browse.ts";
import { readCountry } from "./country.ts";
import { NAMED_KINDS } from "./experiments/factors.ts";
import { inProject } from "./project.ts";
import { textOf } from "./text/index.ts";

const country = () => readCountry(inProject("evidence"));
const scenarios = inProject("scenarios");

test.each(LISTS)("the list of %s has things, and shows each by the id that it lists", (what) => {
  const all = listOf(what, country, scenarios);
  expect(all.length).toBeGreaterThan(0);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(showOf(what, all[all.length - 1].id, country, scenarios).title).toEqual(
    all[all.length - 1].title,
  );
});

test.each(NAMED_KINDS)("who misnames a %s is sent to a list that there is", (kind) => {
  for (const language of ["en", "ja"] as const) {
    const hint = textOf(language).experiment.unknownIdHint(kind);
    expect(LISTS).toContain(/kigyo list (\w+)/.exec(hint)?.[1]);
  }
});
