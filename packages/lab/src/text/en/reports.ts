/** What commands report, in English. */
import { counted } from "./counted.ts";

export const reports = {
  dimension: {
    "firm-size": "Firm size",
    employment: "Employment",
    finance: "Finance",
    innovation: "Innovation",
    "social-purpose": "Social purpose",
  },
  compare: {
    heading: (a: string, b: string, window: string, members: number) =>
      `b (${b}) against a (${a}), means of ${window}, ${members} paired members. Those told from zero first, the largest first.`,
    heads: ["Series", "a", "b", "b − a", "95 % interval", "same sign", "pairing", "unit"],
    identities: (firms: string, people: string) =>
      `Of the records alive at the end of member 1, both scenarios hold the same ${firms} of firms and ${people} of people.`,
    pairing: (median: string) =>
      `Pairing: so many unpaired members of each scenario would tell as much as one pair; ${median} in the median over all series that differ.`,
    fewMembers: (members: number) =>
      `${members} pairs are few: an interval from them is wide or none. More with --runs.`,
    beyond: (beyond: number, total: number, tolerance: number) =>
      `${beyond} of ${total} series differ by more than ${tolerance} of their value.`,
  },
  accounts: {
    heading: (scenario: string, quarter: string) => `${scenario}, ${quarter}, in billion yen`,
    balance: "Balance sheet (assets +, liabilities −)",
    flows: "Flows (received +, paid −)",
    sum: "Sum",
    zero: (quarters: number) => `Residuals: all zero, in every one of ${quarters} quarters.`,
    notZero: (count: number, first: string) =>
      `Residuals that are not zero: ${count}; the first in ${first}.`,
    noQuarter: (quarter: string, first: string, last: string) =>
      `There is no quarter "${quarter}"; the run has ${first} to ${last}.`,
    stopped: (message: string) => `The accounts do not close: ${message}`,
  },
  checks: {
    heads: [
      "",
      "check",
      "years",
      "expected",
      "median (lowest … highest member)",
      "unit",
      "holds in",
    ],
    passed: "ok",
    failed: "FAILED",
    count: (passed: number, failed: number) => `${passed} passed, ${failed} failed.`,
    noRuns: (check: string, scenario: string) =>
      `The check "${check}" names "${scenario}", which the file does not run.`,
  },
  browse: {
    heads: ["id", "title"],
    /** What the third column of a list holds. */
    notes: {
      policies: "years",
      institutions: "years",
      shocks: "years",
      levers: "unit",
      parameters: "unit",
      paths: "unit",
      observables: "unit",
      systems: "record",
      sources: "reference",
      scenarios: "based on",
      experiments: "design",
    } as Readonly<Record<string, string>>,
    count: (count: number) => `${count} in all`,
    nextShow: (what: string, id: string) => `Next: kigyo show ${what} ${id}`,
    unknownList: (what: string, lists: string) =>
      `There is no list "${what}". There are: ${lists}.`,
    unknownId: (id: string, what: string) => `There is no "${id}" among the ${what}.`,
    listHint: (what: string) => `kigyo list ${what} shows all of them.`,
    standing: (grade: string, status: string) => `Grade ${grade}, ${status}`,
    weighed: "Evidence weighed (read side by side, never summed):",
    weights: {
      supports: "Supports",
      weakens: "Weakens",
      neutral: "Neither way",
      absent: "Expected, not found",
    },
  },
  explain: {
    unknownSubject: (subject: string) => `"${subject}" cannot be explained; write lever or result.`,
    bounds: (unit: string, min: number, max: number, usual: number) =>
      `Unit: ${unit}. From ${min} to ${max}; ${usual} where nothing is said.`,
    poles: (mark2: string, mark1: string) => `Ideal types: Mark II ${mark2}, Mark I ${mark1}`,
    readBy: (systems: string) => `Read by: ${systems}`,
    movedBy: (count: number) => `Moved by ${count} on record:`,
    movedByNothing: () => "Nothing on record moves it: it stays at its default.",
    change: (mode: string, size: string, phaseIn: number) =>
      `${mode === "set" ? "set to" : mode === "add" ? "add" : "multiply by"} ${size}${phaseIn > 0 ? `, over ${phaseIn} quarters` : ""}`,
    path: () => "Path in history (every prior at its central value):",
    arm: (scenario: string, members: number, changes: number) =>
      `${scenario}: ${counted(members, "member")}, ${counted(changes, "change")}`,
    leversMoved: (count: number) => `Levers that differ from history: ${count}`,
    unfinished: () => "The experiment is not finished: kigyo resume goes on with it.",
    fingerprint: (fingerprint: string) => `Fingerprint: ${fingerprint}`,
  },
  cite: {
    kigyo: (version: string) =>
      `The Kigyo authors, Kigyo, version ${version}. Software, Apache-2.0; evidence base CC BY 4.0.`,
    result: (id: string, model: string, evidence: string, fingerprint: string) =>
      `Kigyo ${model}, evidence ${evidence.slice(0, 12)}: result ${id}, fingerprint ${fingerprint}.`,
  },
  validate: {
    experiment: (file: string, id: string, arms: number) =>
      `${file}: sound (experiment ${id}, ${counted(arms, "scenario")})`,
    sound: (file: string, id: string, changes: number) =>
      `${file}: sound (${id}, ${counted(changes, "change")})`,
    evidence: (records: number, problems: number) => `${records} records, ${problems} problems`,
  },
  link: {
    damaged: (after: number, read: number, of: number | null) =>
      `The link is damaged after character ${after}. ${of === null ? "No change could be read" : `${read} of ${of} changes could be read`}.`,
    "not-a-link": (_after: number, _read: number, _of: number | null) =>
      "This is no link of Kigyo.",
    "too-new": (_after: number, _read: number, _of: number | null) =>
      "This link was made with a later version of Kigyo.",
    same: () => "Same result.",
    differs: (otherVersion: boolean) =>
      otherVersion
        ? "The result differs: the link was made with another version of the model or of the evidence."
        : "The result differs, although model and evidence are the same.",
    unknown: () => "The link holds no fingerprint to compare with.",
  },
  evidenceReport: {
    audited: (records: number, errors: number, warnings: number, texts: string) =>
      `${records} records: ${errors} errors, ${warnings} warnings. ${texts === "" ? "Checked by the source index." : `Checked against the texts of ${texts}.`}`,
    noFolder: () => "There is no such folder.",
    noTexts: () =>
      "No file there is the text of a source: none has a hash that a source record names.",
    unknown: (name: string, known: string) =>
      `There is no "${name}" here; there are: ${known === "" ? "none" : known}.`,
    nothing: () =>
      "Nothing matches. Try a year, a ministry or another spelling; kigyo evidence ask --help names the filters.",
    covered: (source: string, covered: number, total: number, explained: number) =>
      `${source}: ${covered} of ${total} paragraphs have records, ${explained} of them a stated reason for having no other`,
    numbers: (total: number, facts: number, dated: number, noFact: number, open: number) =>
      `${total} numbers: ${facts} facts or scores, ${dated} dates and magnitudes of other records, ${noFact} listed as no facts, ${open} not recorded`,
    coverHeads: ["section", "paragraphs", "with records", "reason only", "records"],
    openNumber: (paragraph: string, number: string) => `  not recorded: ${number} in ${paragraph}`,
    bare: (section: string, paragraph: number, words: number) =>
      `  no record: "${section}", paragraph ${paragraph} (${words} words)`,
    scoreHeads: [
      "",
      "1948–90 published",
      "coded",
      "difference",
      "1991–2023 published",
      "coded",
      "difference",
      "alpha",
      "items",
    ],
    alpha: () =>
      "Coded: mean over 1960–1990 and 1991–2023 (nine of ten resamples of items and coders). Alpha (Krippendorff) measures agreement of rubrics, not of people, over items that more than one judged.",
    leftOut: (aims: number, foreseen: number, omitted: number) =>
      `Left out: ${aims} targets, plans and forecasts; ${foreseen} that their sources only foresee${omitted > 0 ? `; ${omitted} with the tag` : ""}.`,
    control: (tag: string, dimension: string, all: string, without: string, coders: string) =>
      `Control, 1991–2023: ${dimension} without ${tag} ${all} → ${without} (${coders}).`,
    disagree: (dimension: string, count: number, items: number) =>
      `${dimension}: the rubrics differ on ${count} of ${items} items`,
    exported: (files: number, folder: string) => `${files} files in ${folder}`,
    folderExists: () => "The folder is there already.",
    folderHint: () => "Name another, or give --force to replace it.",
  },
  serve: {
    building: () => "Building the workbench…",
    listening: (address: string) => `The workbench is at ${address}  (Ctrl-C ends it)`,
    ending: () => "Ending.",
    notBuilt: (words: string) => `The workbench could not be built:\n${words}`,
    notBuiltHint: () =>
      "npm ci puts missing parts back; results can be read without the workbench.",
    port: (port: number, code: string) => `Port ${port} cannot be used (${code}).`,
    portHint: () => "Leave --port out for a free one.",
  },
  study: {
    begins: (members: number, other: string, threads: number) =>
      `The baseline study: ${members} paired members, history against ${other}, and the two ideal types, on ${threads} threads.`,
    damagedData: (problem: string) => `The observed data cannot be read: ${problem}`,
    scoreMissing: (dimension: string, from: number, to: number) =>
      `The published score of ${dimension} for ${from}-${to} is not on record.`,
    scoreTitle: () =>
      "Score, from 1 (Mark II) to 5 (Mark I): antecedent 1948–1990, start-up capitalism 1991–2023",
    scoreHeads: [
      "",
      "antecedent: published",
      "coded",
      "simulated",
      "start-up: published",
      "coded",
      "simulated",
    ],
    scoreNote: (members: number, poles: number) =>
      `Simulated: mean (nine in ten of ${members} members) between ideal types of ${poles} members each; 1960–1990 and 1991–2023. * beyond the poles. The scale of 5 is Kigyo's choice.`,
    dropped: (series: string, reason: string) =>
      `Left out of the simulated score: ${series} (${reason === "overlap" ? "the two ideal types overlap in one of the periods" : "there are no runs of the ideal types"})`,
    fitTitle: () => "Fit of the baseline to what was observed",
    fitHeads: [
      "Series",
      "Years",
      "Kind",
      "Observed",
      "Band",
      "Simulated (eight in ten)",
      "Verdict",
      "Unit",
    ],
    labels: { target: "target", anchor: "anchor", "held out": "held out", "no data": "no data" },
    inBand: "in band",
    outOfBand: "MISSED",
    fitNote: (inside: number, judged: number) =>
      `${inside} of ${judged} rows in band: the median of the members lies in the band that data/japan/targets.yaml states.`,
    uncalibratedTitle: () => "What is not calibrated",
    stored: (folder: string, seconds: string) =>
      `Done in ${seconds} s. Everything is stored in ${folder}`,
    reused: (folder: string) => `Nothing has changed since the stored study: ${folder}`,
    fingerprint: () => "Fingerprint:",
  },
  doctor: {
    heads: ["", "what", "found", "mend with"],
    /** Things looked at that have no proper name. */
    names: {
      cores: "cores, memory",
      evidence: "evidence",
      results: "results",
      workbench: "workbench",
      "baseline study": "baseline study",
    } as Readonly<Record<string, string>>,
    records: (count: number) => `${count} records`,
    free: (folder: string, gigabytes: string) => `${folder}, ${gigabytes} GB free`,
    settingHeads: ["setting", "value", "from"],
    there: "ok",
    missing: "missing",
    sources: {
      flag: "flag",
      environment: "environment",
      project: "project file",
      user: "user file",
      default: "default",
    },
    well: () => "Everything that is needed is there.",
    ill: (count: number) => `${count} needed things are missing.`,
  },
};
