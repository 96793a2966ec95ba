/** English words of the start page. */
export const start = {
  kicker: "One worked question",
  title: "Did thirty years of start-up policy change Japan's economy?",
  lead: "A published assessment scores five dimensions before and after 1990. Here its ten numbers stand beside two other readings: what the dated evidence adds up to when it is coded by written rules, and what comes out of a running model of the whole economy. The three are never mixed. Click any number to see what it rests on.",
  radarTitle: "Five dimensions, two periods, three channels",
  radarLead:
    "1 is an economy that innovates through large, long-lived incumbents (Mark II); 5 is one that innovates through new firms (Mark I).",
  poles: ["Mark II", "Mark I"] as readonly [string, string],
  channelNotes: {
    published: "The ten values of the published figure.",
    coded:
      "Policies and institutions in force, judged by two written rubrics. Never an input of the simulation.",
    simulated: (members: string) =>
      `Outcomes of ${members} runs, placed between two ideal-type economies run on the same engine.`,
  },
  intervalNote: "thick strokes: nine in ten runs, or resamplings of the coded items",
  radarDescription: (channel: string, rows: string) => `${channel}: ${rows}.`,
  radarRow: (dimension: string, before: string, after: string) =>
    `${dimension} ${before} before, ${after} after`,
  scaleNote:
    "The copy of the published figure does not print the end of its scale; 1 to 5 is Kigyo's own choice.",
  twinTitle: "The same scores on a straight scale",
  absent: "no value yet",
  scoreColumns: {
    dimension: "Dimension",
    channel: "Channel",
    period: "Period",
    mean: "Score",
    low: "Low",
    high: "High",
  },
  outside: "outside 1–5",
  openScore: (dimension: string) => `Evidence for ${dimension}`,
  openScores: "Open the evidence of a score:",
  answerTitle: "A first answer: with the policies, and without them",
  answerLead:
    "The same members, run twice: once as it was, once without any policy that came into force after 1990. Shocks stay in both.",
  answerChoose: "Outcome",
  answer: (
    outcome: string,
    year: string,
    higher: string,
    members: string,
    withPolicies: string,
    without: string,
  ) =>
    `${outcome} in ${year} is higher with the policies in ${higher} of ${members} paired runs: ${withPolicies} against ${without} in the median.`,
  answerOpen: "Open this comparison in What-if",
  with: "history",
  without: "no policy after 1990",
  uncalibrated: "Uncalibrated",
  uncalibratedText:
    "The model's parameters are stated assumptions with ranges: the centres of a third follow a search on the record, and no range was estimated from data. Read its levels with care and its differences between paired runs as what the stated mechanisms imply.",
  uncalibratedList: "What exactly is not calibrated",
  noStudyTitle: "No simulated scores yet",
  noStudy:
    "The simulated and the coded channel come from the baseline study, which has not been made on this machine. Make it with the command below, then load this page again. The published channel and everything on the other pages work without it.",
  noStudyCommand: "npm start",
  loadingStudy: "Looking for the baseline study…",
  storyTitle: "The story in six sentences",
  story: [
    "From 1948 to 1990 large manufacturers carried innovation, held together by main banks that knew them, by jobs meant to last and by savings steered their way.",
    "They improved foreign technology step by step; from the 1970s the state drew them into consortia that aimed at the frontier itself.",
    "Easy money in the 1980s fed a boom in shares and land; after its collapse came bad loans, three failures of financial firms in November 1997, and more closures of firms than new ones from about 1989 on.",
    "Policy answered with new boards for young firms, tax relief for angels, partnership funds, pensions that move with the worker and patents for universities.",
    "Yet the programmes ask incumbents to choose, finance and buy the start-ups, and pension and postal money that once served them now backs ventures too.",
    "The published reading: finance and innovation moved most, firm size and employment a little, social purpose not at all, and big firms and main banks stayed at the centre.",
  ],
  storySource: "Source",
  storySourceLabel: (sentence: number) => `Source: sentence ${sentence}`,
  doorsTitle: "Where to begin",
  doors: {
    history: {
      title: "Look at history",
      text: "Every policy and institution on one page, by dimension and date.",
      action: "Open the timeline",
    },
    whatIf: {
      title: "Try a what-if",
      text: "Switch a policy off, move it or make it stronger, and compare with history, run by run.",
      action: "Open the what-if page",
    },
    teach: {
      title: "Ask a class",
      text: "Predict first: what if pensions had been portable in 1985? The result stays covered until you reveal it.",
      action: "Open the class question",
    },
  },
  cardTitle: "What this model is, in six lines",
  card: {
    covers: [
      "Covers",
      "Households, firms, banks, funds, insurers, the state and the world, quarter by quarter from 1948 to 2023, with every yen accounted for.",
    ],
    coversNot: [
      "Does not cover",
      "Persons by name, single firms, local politics, anything after 2023, and effects that no lever carries.",
    ],
    validated: [
      "Validated on",
      "Recorded series and dated facts, listed below with what was used as a target and what was held out.",
    ],
    failures: ["Known failures", ""],
    version: ["Version", ""],
    cite: ["How to cite", "See “About” for the reference, the licences and the sources."],
  } satisfies Record<string, readonly [string, string]>,
  failuresText: (missed: number, of: number) =>
    missed === 0
      ? `None of the ${of} rows with data below lies outside its band.`
      : `${missed} of the ${of} rows with data below lie outside their band; they stand first in the table.`,
  failuresNone: "Not known before the baseline study is made.",
  versionText: (model: string, evidence: string, records: string) =>
    `Model ${model}, evidence ${evidence}, ${records} records.`,
  studyText: (members: string, scale: string, fingerprint: string) =>
    `Study: ${members} members at scale 1 : ${scale}, fingerprint ${fingerprint}.`,
  citeAction: "How to cite",
  fitTitle: "Fit: what is observed, what the model gives",
  fitLead:
    "Rows that miss stand first. “Target” and “anchor” rows were used while the model was built and in the search for its centres, “held out” rows were not.",
  fitColumns: {
    series: "Series",
    years: "Years",
    label: "Used as",
    observed: "Observed",
    simulated: "Simulated (band)",
    verdict: "In band",
    source: "Source",
  },
  fitLabels: { target: "target", anchor: "anchor", "held out": "held out", "no data": "no data" },
  inBand: "in band",
  outOfBand: "misses",
  noData: "no data",
  fitShowAll: (count: string) => `Show all ${count} rows`,
  fitShowFewer: "Show fewer rows",
};
