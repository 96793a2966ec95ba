/** English words of the about page. */
export const about = {
  title: "About Kigyo",
  lead: "企業 kigyō is a company, 起業 kigyō is to found one: one sound for the incumbent and for the start-up, and the tension between them is what this software is about. It makes the story of Japan's innovation system since 1948 readable as cited evidence, runnable as an economy, and contestable by anyone.",
  parts: "What you see here",
  partRows: [
    [
      "Evidence",
      "Dated records in plain files, each with a grade, a paraphrase in two languages and the paragraph it rests on. Nothing is quoted.",
    ],
    [
      "Model",
      "Households, firms, banks, funds, insurers, the state and the world; every yen that one pays another receives. It runs in this browser; nothing is uploaded.",
    ],
    [
      "Scores",
      "Three channels side by side. Published: the figure's ten values. Coded: rubrics applied to the records in force. Simulated: outcomes between two ideal types. None feeds another.",
    ],
    [
      "Pairs",
      "A scenario and its base share every random draw. A difference is counted pair by pair, so luck that hits both falls out.",
    ],
  ] as readonly (readonly [string, string])[],
  citeTitle: "How to cite",
  citation: (version: string, evidence: string) =>
    `Kigyo ${version}: Japan's innovation system, 1948–2023, as cited evidence and a running model. Evidence ${evidence}.`,
  citeHint:
    "A link from “Copy link” holds the scenario, the versions and the fingerprint of its first run; cite it beside the reference.",
  copyCitation: "Copy the reference",
  licenceTitle: "Licences",
  licences: [
    ["Code", "Apache-2.0"],
    ["Evidence base", "CC BY 4.0"],
    ["Observed data", "as stated with each source; see below"],
  ] as readonly (readonly [string, string])[],
  sourcesTitle: "Sources",
  accessTitle: "Accessibility",
  access:
    "Every chart has a text, a table and a keyboard walk; every handle can be typed. The aim is WCAG 2.2 AA. Tell us where it falls short.",
  privacyTitle: "Privacy",
  privacy:
    "No account, no upload, no tracking. Your scenario stays in this browser and in the links that you copy.",
  limitsTitle: "Limits",
  limits: [
    "The parameters are not calibrated; the fit table on the start page says what the model misses.",
    "A verdict is about the model, not about Japan.",
    "Policies without a printed size carry a stated prior; ensembles draw from it.",
    "1948–1959 is shown hatched and is not fitted.",
  ] as readonly string[],
};
