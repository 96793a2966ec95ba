/** Figures and packages of stored results, in English. */
export const figures = {
  figure: {
    about: "figures of a stored result as SVG: its series with their likely bands, and the scores",
    observables:
      "ids of the series to draw, separated by commas (default: what the experiment measures)",
    arms: "ids of the scenarios to draw, separated by commas, the base first (at most four)",
    output: "folder to write to (default: figures/ in the result's folder)",
    drawn: (count: number, folder: string) => `${count} figures in ${folder}`,
    leftOut: (count: number, drawn: string) =>
      `${count} scenarios are not drawn; shown are ${drawn}. Others with --arms.`,
    notScored: () =>
      "The result holds no runs of the two ideal types, so the simulated score is not drawn. kigyo run baseline … mark2 mark1 makes them.",
    colours: ["black, solid", "blue, dashed", "orange, dotted", "green, dash and dot"],
    /** Of the two periods in the radar. */
    periods: ["black, dashed", "blue, solid"],
    channels: { published: "Published", coded: "Coded", simulated: "Simulated" },
    words: {
      source: (model: string, evidence: string) =>
        `Kigyo model ${model}, evidence ${evidence}, uncalibrated.`,
      scale: (scale: number, seed: number) => `Scale 1 : ${scale}, seed ${seed}.`,
      members: (members: number) => `${members} members of each scenario.`,
      observedSource: (titles: string) => `Observed: ${titles}.`,
      licence: "CC BY 4.0.",
      result: (id: string, fingerprint: string) => `Result ${id}, fingerprint ${fingerprint}`,
      band: "line: median; band: eight in ten members",
      singleRuns: "thick line: median; thin lines: single members",
      observed: "diamonds: observed",
      reconstruction: "hatched: 1948–1959, reconstruction, not fitted",
      years: (from: number, to: number) => `Yearly values, ${from} to ${to}.`,
      stands: (name: string, year: number, value: string, between: string) =>
        `${name} stands at ${value} in ${year}${between}.`,
      likely: (low: string, high: string) => `, likely between ${low} and ${high}`,
      noValue: (name: string) => `${name} has no value.`,
      scoreTitle: "Scores from 1 (Mark II) to 5 (Mark I), five dimensions",
      antecedent: "1948–1990",
      startup: "1991–2023",
      scoreInterval: "thick bars: intervals",
      simulated: (name: string) => `Simulated: ${name}`,
      scored: (channel: string, scores: string) => `${channel}: ${scores}.`,
      poles: (mark2: number, mark1: number) =>
        `Ideal types of ${mark2} and ${mark1} members; simulated scores of 1960–1990 and 1991–2023.`,
      noPoles: "no runs of the ideal types",
      noYears: "no runs of these years",
    },
  },
};
