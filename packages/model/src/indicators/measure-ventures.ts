import { columnSum } from "../accounts/measure.ts";
import type { Economy } from "../state/economy.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { bonusFactor } from "../systems/pay-bonus.ts";
import { type Measure, pct } from "./quarter.ts";
import { TopTotals } from "./rank-firms.ts";

/** How the observables on founders and ventures are computed, by id. */
export const VENTURE_MEASURES: Readonly<Record<string, Measure>> = {
  "norms.stigma": ({ economy }) => economy.memory.stigma ?? economy.levers["entry.stigma"],
  "norms.practice-adopted": ({ economy }) => economy.memory.adoption ?? 0,
  "founders.low-wealth-share": (m) => m.ratio("founderPoor", "founders"),
  "founders.startup-experience": (m) => m.ratio("founderStartUp", "founders"),
  "founders.without-means": (m) => share(m.ratio("withoutMeans", "founders")),
  "wages.bonus": ({ economy }) => bonusPaid(economy),
  "unemployment.graduates": ({ t }) => pct(t.freshLeft ?? 0, t.freshSeekers ?? 0),
  "labour.startup-hires": ({ t }) => (t.startUpHires ?? 0) / 1000,
  "labour.startup-hires-young": (m) => m.ratio("startUpHiresYoung", "startUpHires"),
  "labour.startup-hires-outsiders": (m) => m.ratio("startUpOutsiders", "startUpHires"),
  "labour.options-use": ({ t }) => t.optionUse ?? 0,
  "secondment.count": ({ t }) => (t.seconded ?? 0) / 1000,
  "secondment.returned-share": (m) => m.ratio("secondeesReturned", "secondmentsEnded"),
  "venture.early-share": (m) => m.ratio("ventureMoney early", "ventureMoney"),
  "venture.independent-share": (m) => m.ratio("ventureMoney independent", "ventureMoney"),
  "venture.angel-share": (m) => m.ratio("ventureMoney angel", "ventureMoney"),
  "venture.public-share": (m) => m.ratio("ventureMoney public", "ventureMoney"),
  "venture.foreign-share": (m) => m.ratio("commitments world", "commitments"),
  "venture.legacy-share": (m) => m.ratio("commitments legacy", "commitments"),
  "venture.complementary-share": (m) => m.ratio("ventureMoney fit", "ventureMoney"),
  "venture.survival": (m) => Math.max(0, 100 - 4 * m.ratio("ventureDeaths", "venturesAlive")),
  "venture.independence": (m) => {
    const perPurchase =
      m.ratio("ventureFlotations", "acquisitions") + m.ratio("venturesGrownUp", "acquisitions");
    return m.ratio("acquisitions", "acquisitions") > 0 ? share(perPurchase) : 100;
  },
  "venture.sponsored": ({ t }) => t.sponsored ?? 0,
  "venture.abroad": ({ t, economy }) => pct(t.investedAbroad ?? 0, economy.aggregates.gdp),
  "venture.exports": ({ t }) => pct(t.ventureExports ?? 0, t.exports ?? 0),
  "venture.relief": ({ t, economy }) => pct(t.ventureRelief ?? 0, economy.aggregates.gdp),
  "venture.propped-share": (m) => share(m.ratio("propped", "ventureMoney public")),
  "cohort.fit": (m) => m.ratio("chosenFit", "chosen"),
  "ipo.otc-count": ({ t }) => t["flotations over-the-counter"] ?? 0,
  "ipo.startup-boards": ({ t }) =>
    (t["flotations mothers"] ?? 0) +
    (t["flotations nasdaq-japan"] ?? 0) +
    (t["flotations centrex"] ?? 0),
  "acquisition.group-share": (m) => m.ratio("acquisitions group", "acquisitions"),
  "acquisition.value-captured": (m) => share(m.ratio("acquiredValue", "floatedValue")),
  "incumbents.displacement": ({ economy }) => displacement(economy),
  "size.top-sales": ({ economy }) => topSales(economy),
};

/** Share, in per cent, of one part in two from their ratio in per cent. */
function share(ratio: number): number {
  return pct(ratio, 100 + ratio);
}

/** Mean deviation of pay from the usual through the part that moves with profit, per cent. */
function bonusPaid({ firms, levers }: Economy): number {
  const { wages, profit } = firms.col;
  const flexibility = levers["labour.pay-flexibility"];
  const sums = { paid: 0 };
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    sums.paid += wages[slot] * (bonusFactor(profit[slot], wages[slot], flexibility) - 1);
  }
  return pct(sums.paid, columnSum(firms.alive, wages, firms.count));
}

/** Leaders of a sector, by sales of one firm. */
const LEADERS = 10;
/** Quarters before which a leader counts as new. */
const NEW = 80;

/** Share of the ten largest firms of each sector that are independent and younger than twenty years. */
function displacement({ firms, quarter }: Economy): number {
  const f = firms.col;
  const sales = new Float64Array(SECTOR_COUNT * LEADERS).fill(-1);
  const fresh = new Uint8Array(SECTOR_COUNT * LEADERS);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const each = f.sales[slot] / f.weight[slot];
    const first = f.sector[slot] * LEADERS;
    if (each <= sales[first + LEADERS - 1]) continue;
    const isNew = quarter - f.birth[slot] < NEW && f.parent[slot] < 0 ? 1 : 0;
    // Of a record of many firms alike as many stand among the leaders as find room.
    for (let n = Math.min(LEADERS, f.weight[slot]); n > 0; n--) {
      let at = first + LEADERS - 1;
      if (each <= sales[at]) break;
      for (; at > first && sales[at - 1] < each; at--) {
        sales[at] = sales[at - 1];
        fresh[at] = fresh[at - 1];
      }
      sales[at] = each;
      fresh[at] = isNew;
    }
  }
  let known = 0;
  let replaced = 0;
  for (let at = 0; at < sales.length; at++) {
    if (sales[at] < 0) continue;
    known += 1;
    replaced += fresh[at];
  }
  return pct(replaced, known);
}

/** Heads below which no firm is looked at for the hundred largest. */
const LARGE = 200;

/** Share of all sales that the hundred largest firms make. */
function topSales({ firms }: Economy): number {
  const f = firms.col;
  const largest = new TopTotals(100);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.heads[slot] >= LARGE * f.weight[slot])
      largest.add(f.sales[slot] / f.weight[slot], f.weight[slot]);
  }
  return pct(largest.total(), columnSum(firms.alive, f.sales, firms.count));
}
