/** The toy country as data, and what it takes to change a firm of it. */
import type { ToyCountry, ToyFirm } from "@kigyo/model/state/toy";
import country from "./country.json" with { type: "json" };

/** Two banks, five firms, eight records of people. */
export const TOY_COUNTRY = country as unknown as ToyCountry;

/** The toy country with some columns of some firms set otherwise. */
export function withFirms(
  changes: Readonly<Record<string, Partial<ToyFirm>>>,
  country: ToyCountry = TOY_COUNTRY,
): ToyCountry {
  return { ...country, firms: country.firms.map((firm) => ({ ...firm, ...changes[firm.name] })) };
}
