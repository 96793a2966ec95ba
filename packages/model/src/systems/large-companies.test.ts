import { expect, test } from "vitest";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { drawCompany, isLargeCompany, largeCompanies } from "./large-companies.ts";

const [STEEL, SHOPS, BUILDERS] = [0, 1, 2];

function listed(heads: readonly [number, number, number]): ReturnType<typeof buildToyEconomy> {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  [STEEL, SHOPS, BUILDERS].forEach((slot, i) => {
    f.listing[slot] = 2;
    f.heads[slot] = heads[i] * f.weight[slot];
    f.profit[slot] = 1;
  });
  return economy;
}

test("a company is large by the heads of one firm, not of its record", () => {
  const economy = listed([1000, 999, 1000]);
  expect([STEEL, SHOPS, BUILDERS].map((slot) => isLargeCompany(economy, slot))).toEqual([
    true,
    false,
    true,
  ]);
  economy.firms.col.listing[STEEL] = 0;
  expect(isLargeCompany(economy, STEEL)).toBe(false);
});

test("only those that earn can buy", () => {
  const economy = listed([2000, 2000, 2000]);
  economy.firms.col.profit[SHOPS] = -1;
  expect(largeCompanies(economy, "all").slots).toEqual([STEEL, SHOPS, BUILDERS]);
  expect(largeCompanies(economy, "earning").slots).toEqual([STEEL, BUILDERS]);
});

test("each firm is as likely to be drawn, however many its record stands for", () => {
  const economy = buildToyEconomy(withFirms({}));
  const f = economy.firms.col;
  for (const slot of [STEEL, SHOPS]) {
    f.listing[slot] = 2;
    f.heads[slot] = 2000 * f.weight[slot];
  }
  f.weight[STEEL] = 1;
  f.weight[SHOPS] = 3;
  f.heads[SHOPS] = 6000;
  const companies = largeCompanies(economy, "all");
  const drawn = [0, 1, 2, 3].map((firm) => drawCompany(companies, (firm + 0.5) / 4));
  expect(drawn).toEqual([STEEL, SHOPS, SHOPS, SHOPS]);
  expect(drawCompany({ slots: [], upTo: [] }, 0.5)).toBe(-1);
});
