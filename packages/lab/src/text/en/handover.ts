/** Packages of stored results to hand in, in English. */
export const handover = {
  handover: {
    about:
      "a stored result as a package to hand in: tables, dictionary, figures, metadata, licences",
    output: "folder to write (default: the result's name and -package, here)",
    observables:
      "ids of the series in the tables and figures, separated by commas (default: all in the tables)",
    layout: "plain, or comses: code, data, docs, results, with the sources of Kigyo",
    author: "who made it, in the metadata; repeatable (default: the Kigyo authors)",
    date: "day of publication, YYYY-MM-DD (default: that of this version of Kigyo)",
    written: (files: number, folder: string) => `${files} files in ${folder}`,
    wrongDate: (date: string) => `"${date}" is no day; write YYYY-MM-DD.`,
    insideResults: () => "The package would lie among the results and be read as one of them.",
    insideHint: () => "Name a folder elsewhere with --output.",
    noSources: () =>
      "The result was made with another version of the model than the one here, so its sources are not packed.",
    readme: {
      what: "Results of Kigyo: Japan's innovation system as an agent-based, stock-flow consistent economy, run quarter by quarter from 1948 for paired members that share their luck.",
      which: "Which result",
      rows: {
        id: "Result",
        model: "Model",
        evidence: "Evidence",
        fingerprint: "Fingerprint of the series",
        seed: "Seed",
        scale: "People that an ordinary record stands for",
      },
      scenarios: "Scenarios",
      arm: (members: number) => `${members} members`,
      files: "Files",
      holds: {
        yearly: "every run's yearly series (nine significant digits)",
        bands: "median and band of eight in ten members, by scenario and year",
        indicators: "what each series is: title, unit and definition in English and Japanese",
        observed: "what was observed, with source and licence of each value",
        sources: "the sources of the evidence, as BibTeX and CSL-JSON",
        run: "the result as Kigyo stores it: what was asked, versions and hashes, one Parquet file per run with the quarterly series",
        scenarios: "each scenario, ids resolved",
        figures: "figures in English and Japanese",
        docs: "the model after the ODD protocol; the report of an experiment",
        code: "the sources of Kigyo that made the runs",
        licences: "the licences",
        metadata: "the tables, what made what, the citation, SHA-256 of every file",
      },
      read: "Read it",
      again: "Run it again",
      withCode:
        "In code/, with any Node from 20 up, this installs what is needed, runs all members again and compares them:",
      withoutCode: (version: string, model: string) =>
        `With the sources of Kigyo ${version} (model ${model}) at hand, this runs all members again and compares them; name the run folder of this package:`,
      not: "What it is not",
      uncalibrated:
        "The model is not calibrated: parameters are stated assumptions with ranges from which members draw, some with centres moved by a search on the record. What the runs show is a statement about the model, not about Japan.",
      licences: "Licences",
      licence: {
        results: "Results, figures, dictionary and evidence base: CC BY 4.0",
        code: "Kigyo: Apache-2.0",
        observed: "Observed series: facts with the source and the licence named on each row",
      },
    },
  },
};
