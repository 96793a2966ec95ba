/** The search for parameters, in English. */
export const calibrate = {
  calibrate: {
    about:
      "search for centres of parameters without a source that lie nearer to what was observed; proposes, and changes evidence records only with --write",
    waves: "waves of runs, each followed by a step to the next centre",
    runs: "single runs of each wave",
    members: "members of chance that the search draws on, such as 0-5 or 0,2,4",
    test: "members on which start and end are compared; the search does not use them",
    only: "only these parameters, such as land.momentum,shares.*",
    except: "all but these parameters",
    radius: "farthest step of one wave, in widths of a parameter's range",
    out: "file of the report (default: calibration.json in the folder of results)",
    write: "put the proposed centres and ranges into the evidence records",
    sourced: (name: string) => `"${name}" cites a source: a search moves only stated assumptions.`,
    nothingFree: () => "No parameter is left to move.",
    memberTwice: (member: number) =>
      `Member ${member} is to be searched on and tested on: the test would not be one.`,
    memberTwiceHint: () => "Give --members and --test numbers of their own.",
    noRows: () => "The country has no row of a fit table with a band to search on.",
    noRecord: (name: string) => `The file no longer holds a range of "${name}".`,
    badOut: () => "The report goes to a file whose name ends in .json.",
    again: () => "Finished runs are kept: the same command goes on from here.",
    planned: (runs: number, waves: number, parameters: number, rows: number, scale: number) =>
      `${runs} runs at scale ${scale}: ${waves} waves and the comparison; ${parameters} free ${parameters === 1 ? "parameter" : "parameters"}, ${rows} rows.`,
    estimate: (seconds: string, time: string, threads: number) =>
      `About ${seconds} s a run: ${time} on ${threads} threads if nothing is kept from an earlier call.`,
    waveHeads: ["wave", "runs so far", "expected distance", "at the next centre", "farthest step"],
    rowHeads: ["row", "label", "band", "before", "after", "distance", "then", "", "R²"],
    moveHeads: ["parameter", "before", "after", "range", "bound", "gain", "strongest row", "t"],
    labels: { target: "target", anchor: "anchor", "held out": "held out", "no data": "no data" },
    wavesTitle: () => "Waves",
    rowsTitle: (members: string) =>
      `Rows, medians over members ${members}, which the search did not use`,
    heldOutTitle: () => "Rows held out: never used by the search",
    movesTitle: (moved: number, free: number) => `Parameters: ${moved} of ${free} move`,
    verdict: { met: "met", gained: "now met", lost: "now missed", missed: "missed" },
    tally: (before: string, after: string, inBefore: number, inAfter: number, rows: number) =>
      `Mean distance ${before}, then ${after} (0.5 to 3, in half widths of the band); ${inBefore}, then ${inAfter} of ${rows} rows in band.`,
    atBound: () => "at the bound",
    cut: (range: string) => `${range} (cut)`,
    legend: () =>
      "Gain: rise of the expected distance if this move alone were taken back. t: slope of the row that answers most surely, in standard deviations; below about 2 the move is weakly identified. R² is of runs left out.",
    nothingMoves: () => "No parameter moves by an eighth of its range: the stated centres stay.",
    noGain: () =>
      "On members that the search did not use the end is no nearer to what was observed than the start.",
    inSample: () =>
      "The fit to these rows is a fit in sample; another point may do as well, and how wide ranges should be was not estimated.",
    failed: (count: number, first: string) =>
      `${count} runs failed and count as without values; the first: ${first}`,
    wrote: (path: string) => `Report: ${path}`,
    changed: (count: number, files: string) => `${count} records changed in ${files}.`,
    rangesCut: (names: string) => `Ranges cut where sign or unit allows no more: ${names}.`,
    afterWrite: () =>
      "Reasons and summaries of these records still tell of the old numbers. npm run docs and npm run golden follow.",
    proposes: () => "No record was changed: --write does so.",
  },
};
