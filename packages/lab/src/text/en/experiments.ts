/** Experiments: what is asked, planned, found and reported, in English. */
import { counted } from "./counted.ts";

export const experiments = {
  reproduced: (runs: number, differing: number) =>
    `${counted(runs, "run")} compared, ${differing} differ.`,
  experiment: {
    unknown: (name: string) => `There is no experiment "${name}".`,
    unknownHint: () => "Name a file, or one of the experiments that kigyo list experiments shows.",
    unknownDesign: (kind: string, kinds: string) =>
      `There is no design "${kind}". There are: ${kinds}.`,
    unknownId: (kind: string, id: string) => `There is no ${kind} "${id}".`,
    unknownIdHint: (kind: string) =>
      `kigyo list ${kind === "policy" ? "policies" : `${kind}s`} shows what there is.`,
    emptyRange: (name: string) =>
      `The range of "${name}" is empty: its first value must be below its second.`,
    beyondBounds: (name: string, value: number, least: number, most: number) =>
      `"${name}" would be ${value}; it can be from ${least} to ${most}.`,
    needs: (design: string, list: string) =>
      `The design "${design}" needs ${list}: the file names none, or too few.`,
    tooManyFactors: (design: string, count: number, most: number) =>
      `${count} factors are too many for the design "${design}": at most ${most}. Morris takes any number.`,
    tooManyPoints: (count: number, most: number) =>
      `The grid would have more than ${most} points (${count}).`,
    fewKinds: () => "A design over kinds of doubt needs at least two kinds under doubt.",
    emptyGroup: (id: string) => `The group "${id}" switches nothing off.`,
    wrongWindow: (window: string, from: number, to: number) =>
      `The window ${window} does not lie inside the run, which goes from ${from} to ${to}.`,
    wrongOutcome: () =>
      "An outcome needs one of observable and score, and one of at-least and at-most.",
    nothingMeasured: () => "Nothing is measured: name observables or scores.",
    smallBudget: (arms: number) =>
      `The budget is too small for one member: a member takes ${arms} runs.`,
    unfinished: () => "The experiment is not finished: kigyo resume goes on with it.",
    noAnswer: (folder: string) => `"${folder}" holds no experiment made from an experiment file.`,
    batch: (members: number, runs: number) =>
      `${counted(members, "member")}, ${counted(runs, "run")} in all.`,
  },
  planned: {
    heads: ["", "least", "most"],
    rows: {
      arms: "Scenarios of a member",
      members: "Members",
      runs: "Runs",
      time: "Time",
      disk: "Disk",
    },
    time: (seconds: number) =>
      seconds < 90
        ? `${Math.ceil(seconds)} s`
        : seconds < 5400
          ? `${Math.round(seconds / 60)} min`
          : `${(seconds / 3600).toFixed(1)} h`,
    disk: (bytes: number) =>
      bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`,
    from: (from: string, seconds: string, threads: number) =>
      from === "stored"
        ? `A run takes about ${seconds} s on one thread, as in the newest stored results of this scale and horizon; ${threads} threads.`
        : `A run takes about ${seconds} s on one thread, from a short run made now; ${threads} threads. Runs that share their beginning take less.`,
    next: (file: string) => `Next: kigyo run ${file}`,
  },
  found: {
    designs: {
      paired: "Scenarios for the same members, compared pair by pair",
      doubt: "Scenarios for the same members, with each kind of doubt drawn anew alone",
      points: "Points of a factor space, the same members at each",
      sobol: "Saltelli's arrangement over factors (Sobol indices)",
      morris: "Morris's paths over factors (screening)",
      factorial: "Groups switched on and off in combination",
      "one-out": "Each group left out alone, and kept alone",
      shapley: "Coalitions of groups (Shapley shares)",
      pairs: "Each pair of groups on and off, two by two",
    } as Readonly<Record<string, string>>,
    endings: {
      members: "All members asked for were run.",
      narrow: "The interval is as narrow as asked.",
      most: "The most members that the stop rule allows were run; the interval is still wider than asked.",
      budget: "The budget ended before that.",
    } as Readonly<Record<string, string>>,
    kinds: { chance: "chance", parameters: "parameters", policy: "policy strength" } as Readonly<
      Record<string, string>
    >,
    together: {
      complements: "complements",
      substitutes: "substitutes",
      additive: "just their sum",
    } as Readonly<Record<string, string>>,
    verdicts: {
      reached: "reached",
      "not reached": "not reached",
      contradiction: "CONTRADICTION",
    } as Readonly<Record<string, string>>,
    question: "Question",
    design: "Design",
    result: "Result",
    doubtTitle: "Which doubt decides",
    made: "How this was made",
    scoreOf: (dimension: string) => `Simulated score: ${dimension}`,
    window: (from: number, to: number) => `means of ${from}–${to}`,
    members: (common: number, asked: number) =>
      common === asked
        ? `${asked} paired members`
        : `${common} of ${asked} members finished in every scenario`,
    scenarioHeads: ["Scenario", "level", "difference", "95 % interval", "same sign", "pairing"],
    pairingNote: () =>
      "Pairing: so many unpaired members of each scenario would tell as much as one pair.",
    higher: (scenario: string, first: string, same: number, members: number, higher: boolean) =>
      `${scenario} is ${higher ? "higher" : "lower"} than ${first} in ${same} of ${members} pairs, and the interval of the difference leaves out zero.`,
    unclear: (scenario: string, first: string, same: number, members: number) =>
      `Between ${scenario} and ${first} the model does not decide: the interval of the difference holds zero (${same} of ${members} pairs share its sign).`,
    noDifference: (scenario: string, first: string) =>
      `${scenario} and ${first} do not differ at all here.`,
    doubtHeads: ["Of", "kind of doubt", "alone", "95 % interval", "with others", "95 % interval"],
    levelOf: (scenario: string) => `level of ${scenario}`,
    differenceOf: (scenario: string) => `difference of ${scenario}`,
    decides: (what: string, kind: string, share: string) =>
      `Most of what varies in the ${what} comes from ${kind} (${share} of the variance, alone and with others).`,
    pointHeads: ["mean over members", "95 % interval"],
    coefficient: "per deviation",
    explained: (share: string) => `Straight lines explain ${share} of the variance between points.`,
    factorHeads: ["Factor", "first order", "95 % interval", "total", "95 % interval"],
    strongest: (name: string, share: string) =>
      `The factor that matters most is ${name}: ${share} of the variance, alone and with others.`,
    screenHeads: ["Factor", "mean effect", "mean size", "95 % interval", "spread"],
    screenNote: () =>
      "Effects of crossing the whole range. A spread as large as the size means that the factor bends or works with others.",
    withoutHeads: [
      "Group",
      "lost without it",
      "95 % interval",
      "same sign",
      "alone",
      "95 % interval",
    ],
    wholeNote: (value: string, low: string, high: string) =>
      `All groups together: ${value} (${low} … ${high}).`,
    shapleyHeads: ["Group", "share", "95 % interval", "error of sampling"],
    pairHeads: ["Pair", "first", "second", "both", "interaction", "95 % interval", "so"],
    effectHeads: ["Groups", "effect", "95 % interval", "same sign", "cannot be told from"],
    truthHeads: ["reached", "of", "so"],
    truthNote: (share: number) =>
      `Reached: in at least ${share} per cent of members; not reached: in at most ${100 - share}; between them a contradiction.`,
    sufficient: (packages: string) => `Enough by itself: ${packages}`,
    noPackage: () => "No combination reaches it reliably.",
    always: () => "whatever is on",
    fits: (name: string, consistency: string, coverage: string) =>
      `${name} (reached in ${consistency}, accounts for ${coverage})`,
    necessary: (names: string) => `Needed: ${names}`,
    neverReached: () => "No member of any combination reaches it.",
    noNecessary: () => "Nothing is needed: it is reached with and without each.",
    off: (name: string) => `not ${name}`,
    failed: (count: number) => `${count} runs came to nothing and are left out.`,
    aboutModel: () => "This is a finding about the model, not about history.",
    uncalibrated: () => "The model is not calibrated: parameters are drawn from stated priors.",
    versionsLine: (model: string, evidence: string, fingerprint: string) =>
      `Model ${model}, evidence ${evidence}, fingerprint ${fingerprint}.`,
    drawLine: (seed: number, scale: number, to: number, kinds: string) =>
      `Seed ${seed}, scale ${scale}, to ${to}; members draw: ${kinds}.`,
    frozen: () => "nothing (everything at its central value)",
    nextReport: (folder: string) => `Next: kigyo report ${folder}`,
  },
  why: {
    heading: (a: string, b: string, what: string, total: string) =>
      `${what}: ${b} less ${a} = ${total}`,
    heads: ["Lever", "read by", "alone", "95 % interval", "missing without it", "95 % interval"],
    rest: "all together",
    none: () => "The two scenarios move no lever differently.",
    outside: () =>
      "Part of the difference does not pass through a lever: the scenarios differ in shocks, parameters or systems.",
    moves: (lever: string, observables: string) => `${lever} → ${observables}`,
    note: () =>
      "Alone: only this lever follows the second scenario. Missing without it: the second scenario with this lever held on the first one's path. Where the two differ, levers work together.",
  },
  breaks: {
    heads: ["Series", "break", "nine in ten", "before", "after", "p"],
    observed: (source: string) => `observed (${source})`,
    mean: (members: number) => `mean of ${members} members`,
    share: (found: number, members: number, years: string) =>
      `${found} of ${members} members break by themselves; middle half of their years: ${years}.`,
    none: (p: string) => `no break (p = ${p})`,
    short: () => "too short or with gaps",
    note: (form: string) =>
      form === "trend"
        ? "A break is a change of level or slope (Bai and Perron; p values by resampling residuals with their memory)."
        : "A break is a change of level (Bai and Perron; p values by resampling residuals with their memory).",
    nothing: (id: string) =>
      `There is neither an observed series nor a stored run of "${id}" here.`,
  },
};
