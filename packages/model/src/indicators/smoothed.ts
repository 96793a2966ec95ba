import type { Economy } from "../state/economy.ts";

/** Tallies whose ratios are smoothed. */
const SMOOTHED = [
  "insolvencies",
  "deaths",
  "births",
  "subsidiaryBirths",
  "repeatBirths",
  "midCareerHires",
  "largeHires",
  "newEquity",
  "newLoans",
  "youngEquity",
  "youngLoans",
  "youngOutsiderEquity",
  "ventureMoney",
  "ventureMoney corporate",
  "smallAsked",
  "smallRefused",
  "ventureMoney bank",
  "acquisitions",
  "ventureFlotations",
  "radicalOpen",
  "radical",
  "radicalYoung",
  "radicalNew",
  "founderWomen",
  "founderForeign",
  "founderAge",
  "founders",
  "renewed",
  "smallMakers",
  "business before low",
  "business before middle",
  "business before high",
  "business after low",
  "business after middle",
  "business after high",
  "tied low",
  "tied middle",
  "tied high",
  "closed low",
  "closed middle",
  "closed high",
  "radicalLarge",
  "radicalLargeOpen",
  "founderPoor",
  "founderStartUp",
  "withoutMeans",
  "startUpHires",
  "startUpHiresYoung",
  "startUpOutsiders",
  "secondmentsEnded",
  "secondeesReturned",
  "ventureMoney early",
  "ventureMoney independent",
  "ventureMoney angel",
  "ventureMoney public",
  "ventureMoney fit",
  "commitments",
  "commitments world",
  "commitments legacy",
  "ventureDeaths",
  "venturesAlive",
  "venturesGrownUp",
  "propped",
  "chosen",
  "chosenFit",
  "acquisitions group",
  "acquiredValue",
  "floatedValue",
] as const;

/** Names in `memory` of smoothed tallies: made once, for a name put together anew is looked up letter by letter. */
const SMOOTHED_AS = new Map<string, string>(SMOOTHED.map((name) => [name, `smooth ${name}`]));

/** A smoothed tally, 0 where there is none. */
export function smoothed(memory: Economy["memory"], name: string): number {
  const key = SMOOTHED_AS.get(name);
  return key === undefined ? 0 : (memory[key] ?? 0);
}

/** Takes the quarter's tallies into their smoothed values. */
export function smoothTallies({ memory, tally }: Economy): void {
  for (const [name, key] of SMOOTHED_AS)
    memory[key] = 0.85 * (memory[key] ?? 0) + 0.15 * (tally[name] ?? 0);
}
