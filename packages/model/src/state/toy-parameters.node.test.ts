import { join } from "node:path";
import { compileFolder } from "@kigyo/evidence";
import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { FIXTURE_INPUTS } from "../fixtures/fixture-run.ts";

const inputs = compileFolder(join(import.meta.dirname, "../../../../evidence"));
const names = Object.keys(inputs.parameters).toSorted();

test("the toy country has a value for every parameter of the model, and no other", () => {
  expect(Object.keys(TOY_COUNTRY.parameters).toSorted()).toEqual(names);
});

test("so have the frozen inputs: node scripts/model-fixture.ts makes them anew", () => {
  expect(Object.keys(FIXTURE_INPUTS.parameters).toSorted()).toEqual(names);
  expect(Object.keys(FIXTURE_INPUTS.paths).toSorted()).toEqual(
    Object.keys(inputs.paths).toSorted(),
  );
});
