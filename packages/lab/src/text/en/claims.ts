/** The ledger of claims, in English. */
export const claims = {
  claims: {
    about: "the ledger of claims: run, list, show, diff",
    aboutRun: "run what the claims need and judge them (all, or those named: T17 T93)",
    aboutList: "every claim with its verdict in the stored ledger",
    aboutShow: "one claim: experiment, verdict, effect, doubt, sources on both sides",
    aboutDiff: "what moved between the stored ledger and the last one that was run",
    tests: "numbers of claims such as T17 (default: all)",
    test: "number of a claim such as T17",
    members: "paired members",
    doubts:
      "members with which the kinds of doubt are told apart: of the central claims, or of those named; 0 leaves it out",
    optionSystem: "only of a system such as A1, or a group such as A",
    optionVerdict: "only with this verdict",
    optionKind: "only text, implied or reader",
    unknown: (test: string) => `There is no claim "${test}".`,
    unknownHint: () => "kigyo claims list shows all of them.",
    noRecord: (test: string, id: string) =>
      `The evidence base has no claim record "${id}" for ${test}.`,
    noSystem: (id: string) => `No system record names the claim "${id}".`,
    noSign: (part: string) =>
      `The record's sign is "mixed": the part "${part}" must state the sign that it expects.`,
    again: () => "Finished runs are kept: the same command goes on from here.",
    plan: (runs: number, scenarios: number, members: number, quarters: number) =>
      `${runs} runs: ${scenarios} scenarios for ${members} members, ${quarters} quarters to simulate.`,
    aboutModel: () =>
      "A verdict is about the model, not about Japan. The model is uncalibrated: its parameters are assumptions with ranges, the centres of some moved by a search on the record, and members draw from them.",
    rate: (level: number, tested: number) =>
      `Decided at a false-discovery rate of ${level} over the ${tested} claims tested (Benjamini and Hochberg).`,
    summary: (supported: number, contradicted: number, undecided: number, notTestable: number) =>
      `${supported} supported, ${contradicted} contradicted, ${undecided} undecided, ${notTestable} not testable yet.`,
    heads: ["claim", "verdict", "sign", "effect", "95 % interval", "as expected", "q", "statement"],
    verdicts: {
      supported: "supported",
      contradicted: "contradicted",
      undecided: "undecided",
      "not-testable": "not testable",
    },
    inPart: (verdict: string) => `${verdict} (in part)`,
    kinds: {
      text: "asserted by a source",
      implied: "implied by a source",
      reader: "a reader's extension: no source asserts it",
    },
    noVerdict: () => "no verdict stored yet",
    system: (code: string, kind: string) => `System ${code}; ${kind}.`,
    expected: (sign: string) => `Sign on record: ${sign}`,
    why: (reason: string) => `Why so: ${reason}`,
    partLine: (title: string, series: string, window: string, sign: string, margin: string) =>
      `  ${title}: ${series}, ${window}, expected ${sign}, smallest effect that counts ${margin}`,
    partFound: (effect: string, interval: string, unit: string, share: string) =>
      `    found ${effect} (${interval}) ${unit}; as expected in ${share} members`,
    partUndefined: (scored: boolean) =>
      scored
        ? "    no score: the ideal types overlap in these years"
        : "    nothing to go by in these years",
    scenarioLine: (name: string, changes: string) => `  ${name}: ${changes}`,
    missing: (what: string) => `Missing in the model: ${what}`,
    condition: (what: string) => `Condition: ${what}`,
    doubt: (chance: string, parameters: string, policy: string, decides: string) =>
      `Doubt (share of the effect's variance): chance ${chance}, parameters ${parameters}, policy strength ${policy}; ${decides} decides.`,
    doubtKinds: { chance: "chance", parameters: "parameters", policy: "policy strength" },
    doubtUnknown: () => "Which doubt decides was not measured for this claim (--doubts).",
    sourcesFor: () => "For it:",
    sourcesAgainst: () => "Against its mechanism:",
    none: () => "  nothing on record",
    p: (p: string, q: string) => `p ${p}, q ${q}`,
    noStored: () => "No ledger is stored yet.",
    noStoredHint: () => "npm run test:long -- claims makes one.",
    noLast: () => "No ledger has been run yet.",
    noLastHint: () => "kigyo claims run makes one.",
    diffHeads: ["claim", "before", "after", "effect before", "effect after"],
    moved: (count: number, total: number) => `${count} of ${total} claims moved.`,
    wrote: (path: string) => `Ledger: ${path}`,
    failed: (count: number, first: string) => `${count} runs failed; the first: ${first}`,
    few: (members: number) =>
      `${members} members are few: hardly anything can be decided with them.`,
    stale: (what: string) => `The stored ledger was made before the last change of ${what}.`,
    nextShow: (test: string) => `Next: kigyo claims show ${test}`,
  },
};
