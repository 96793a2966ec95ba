/** English words around and inside every chart. */
export const figures = {
  table: "Table",
  hideTable: "Hide table",
  evidence: "Evidence",
  csv: "CSV",
  svg: "SVG",
  link: "Copy link",
  excel: "for Excel in Japan (with BOM)",
  legend: "Legend",
  history: "History",
  observed: "observed",
  observedLegend: "observed data",
  scenario: "scenario",
  bandLegend: "band: eight in ten runs",
  reconstruction: "1948–1959: reconstruction, not fitted",
  colours: {
    light: {
      history: "black, solid",
      scenarios: ["blue, dashed", "orange, dotted", "green, dash and dot"],
    },
    dark: {
      history: "white, solid",
      scenarios: ["light blue, dashed", "yellow, dotted", "green, dash and dot"],
    },
  },
  source: (model: string, evidence: string) =>
    `Kigyo model ${model}, evidence ${evidence}, uncalibrated.`,
  recordsSource: (evidence: string) => `Kigyo evidence ${evidence}, CC BY 4.0.`,
  spread: {
    preview: "Preview, 1 run at scale 1 : 4,000.",
    "one-run": (scale: string) => `1 run at scale 1 : ${scale}.`,
    study: (members: string, scale: string) =>
      `Baseline study, ${members} members at scale 1 : ${scale}.`,
  },
  ensemble: (count: string, scale: string) => `${count} paired runs at scale 1 : ${scale}.`,
  observedSource: (source: string) => `Observed: ${source}.`,
  pointSpoken: (line: string, year: string, value: string, likely: string) =>
    `${line}, ${year}: ${value}${likely}`,
  likely: (low: string, high: string) => `, likely between ${low} and ${high}`,
  title: (outcome: string) => outcome,
  titleDifference: (outcome: string, base: string) => `${outcome}: difference from “${base}”`,
  description: (from: string, to: string, text: string) =>
    `Yearly values, ${from} to ${to}. ${text}`,
  columns: {
    year: "Year",
    base: "Base",
    scenario: "Scenario",
    low: "low",
    high: "high",
    difference: "Difference",
    higher: "Scenario higher in",
    observed: "Observed",
  },
  baseOnly: (outcome: string, base: string, value: string, year: string) =>
    `${outcome} in “${base}” stands at ${value} in ${year}.`,
  preview: (outcome: string, year: string, scenario: string, base: string) =>
    `Preview: ${outcome} at ${scenario} in ${year}, against ${base} in the base. One coarse run; the count follows.`,
  previewUnderWay: (outcome: string, year: string) =>
    `Preview: ${outcome} has been computed up to ${year}.`,
  oneRun: (outcome: string, year: string, scenario: string, base: string) =>
    `One run: ${outcome} at ${scenario} in ${year}, against ${base} in the base. One run cannot tell an effect from luck.`,
  counted: (
    outcome: string,
    year: string,
    higher: string,
    members: string,
    median: string,
    low: string,
    high: string,
  ) =>
    `${outcome} is higher in ${higher} of ${members} paired runs in ${year}; the difference is ${median} in the median, likely between ${low} and ${high}.`,
  same: (outcome: string, year: string, members: string) =>
    `${outcome} in ${year} is the same in all ${members} paired runs.`,
  notApart: "The two scenarios cannot be told apart in these runs. More runs, or a larger change.",
  apartFrom: (year: string) => `Told apart from ${year} on.`,
  never: "At no time are they told apart for three years in a row.",
  waiting: "The first values come with the preview.",
};
