import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { runControls } from "./controls.ts";

test("without the old financiers finance rises; without the incumbents who select and benefit firm size rises", () => {
  const results = runControls(readCountry(inProject("evidence")).catalogue());
  expect(results.map(({ tag, dimension, rises }) => ({ tag, dimension, rises }))).toEqual([
    { tag: "legacy-financiers", dimension: "finance", rises: true },
    { tag: "incumbents-select-and-benefit", dimension: "firm-size", rises: true },
  ]);
});
