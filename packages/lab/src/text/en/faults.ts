/** What went wrong, where, and what to do, in English. */
import { counted } from "./counted.ts";

export const faults = {
  warning: (words: string): string => `Note: ${words}`,
  scenario: {
    folder: () => "This is a folder; a scenario is a YAML file.",
    missing: () => "There is no such file.",
    unreadable: (code: string) => `The file cannot be read (${code}).`,
    tooLarge: (megabytes: string) =>
      `The file has ${megabytes} MB; a scenario may have at most 1 MB. It was not read.`,
    notUtf8: () => "The file is not UTF-8. Save it as UTF-8 and try again.",
    tab: () => "A tab stands here. YAML is indented with spaces: replace every tab.",
    damaged: (message: string) => `The YAML is damaged: ${message}`,
    unknownChange: (kinds: string) =>
      `This change names nothing to change. It needs one of: ${kinds}.`,
    unknown: (name: string) => `There is no scenario "${name}".`,
    unknownHint: () => "kigyo list scenarios shows all of them.",
    nameDiffers: (id: string, name: string) =>
      `The scenario calls itself "${id}", but its file is named "${name}.yaml".`,
    unknownBase: (id: string) => `There is no base scenario "${id}".`,
    wrongSetting: (setting: string, fields: string) =>
      `"${setting}" is no setting. Write policy.field=value with one of the fields ${fields}, or lever=number or parameter=number.`,
    alreadyOff: (id: string) =>
      `"${id}" is already switched off by an earlier change, and cannot be changed further.`,
    movesNothing: (id: string) =>
      `"${id}" is on record but moves no lever of the model: it has no effect.`,
    refused: (_code: string, _subject: string, english: string) => english,
    refusedHint: (_code: string, english: string) => english,
  },
  form: {
    date: () =>
      'This is no date of the calendar. Write a year, a month or a day, such as "1997", "1997-11", "1997-11-30".',
    id: () => "Write small letters and digits, joined by hyphens, such as my-what-if.",
    system: () => "A system of the sources has a code from A1 to H6; kigyo list systems shows all.",
    fields: () => 'The file is empty, or holds no fields of the form "name: value".',
    schema: (names: string) => `The file says here what it is; expected ${names}.`,
  },
  ensemble: {
    twice: (id: string) => `The scenario "${id}" is given twice.`,
    unpaired: (a: string, b: string) =>
      `"${a}" and "${b}" differ in scale or horizon and cannot be paired.`,
    unpairedHint: () => "Give both with --scale and --to.",
    kept: (done: number, total: number) => `Stopped. ${done} of ${total} runs are kept.`,
    resume: (command: string) => `Go on with: ${command}`,
    allFailed: (run: string, message: string) => `Every run failed; the first, ${run}: ${message}`,
    stopping: (reason: string) =>
      reason === "timeout"
        ? "Time limit reached: stopping. Finished runs are kept."
        : "Stopping: unfinished runs are dropped, finished ones kept. Once more to leave at once.",
    progress: (p: { done: number; total: number; rate: string; left: string; failed: number }) =>
      [
        `${p.done} of ${counted(p.total, "run")}`,
        ...(p.rate === "–" ? [] : [`${p.rate} per second, about ${p.left} s left`]),
        ...(p.failed > 0 ? [`${p.failed} failed`] : []),
      ].join(", "),
    planned: (runs: number, threads: number, folder: string) =>
      `${counted(runs, "run")} on ${counted(threads, "thread")} would go to ${folder}.`,
    begins: (runs: number, threads: number, seed: number, spread: string) =>
      `${counted(runs, "run")} on ${counted(threads, "thread")}, seed ${seed}, spread ${spread}.`,
    finished: (done: number, total: number, reused: number) =>
      `${done} of ${counted(total, "run")} finished${reused > 0 ? `, ${reused} of them already stored` : ""}.`,
    armLine: (scenario: string, members: number, fingerprint: string) =>
      `  ${scenario}: ${counted(members, "member")}, fingerprint ${fingerprint}`,
    stored: (folder: string) => `Results: ${folder}`,
    failed: (run: string, message: string) => `run ${run} failed: ${message}`,
    damaged: (files: string) => `cut or altered since they were written, and done again: ${files}`,
    nextQuery: (folder: string) =>
      `Next: kigyo query "select scenario, year, avg(value) from results where indicator = 'entry.rate' group by all order by all" --results ${folder}`,
  },
  results: {
    noExperiment: (folder: string) => `"${folder}" holds no experiment.`,
    noExperimentHint: () => "Name a folder that kigyo run has made, such as results/baseline-….",
    damagedFile: () => "The file is damaged.",
    noFolder: () => "This is a file, or lies below one: no folder can be made here.",
    folderInUse: (folder: string) =>
      `"${folder}" holds other files; results go to a folder of their own.`,
    otherExperiment: (folder: string) => `"${folder}" holds another experiment.`,
    otherExperimentHint: () => "Name another --output, or replace it with --force.",
    otherVersions: () =>
      "These results were made with another version of the model or of the evidence.",
    otherVersionsHint: () => "They stay as they are. Start again with kigyo run.",
    otherFormat: (schema: string) =>
      `These results were written by another version of Kigyo (${schema}), which lays them out otherwise.`,
    locked: (pid: number, host: string, since: string) =>
      `Another process is at work in this folder: number ${pid} on ${host}, since ${since}.`,
    lockedHint: (lock: string) =>
      `Wait for it, or end it. If it no longer runs there, remove ${lock}.`,
    diskFull: (code: string) => `The disk is full (${code}).`,
    diskFullHint: (command: string) => `Make room, then go on with: ${command}`,
    readOnly: (code: string) => `The folder cannot be written to (${code}).`,
    readOnlyHint: () => "Name another with --results or --output, or change its permissions.",
    none: () => "There are no results here yet.",
    noneHint: () => "kigyo run baseline makes some.",
    refused: (message: string) => message,
    noQuestion: () => "Nothing is asked: the question is empty.",
    noDesign: () =>
      'The view "design" is there once an experiment file with factors or groups was run: kigyo list experiments.',
    columns: (columns: string) => `The view "results" has the columns ${columns}.`,
  },
  cluster: {
    needsProfile: () => "A cluster is described in a file: give --profile <file>.",
    needsProfileHint: () => "docs/cluster.md shows one to copy.",
    noSlurm: (program: string) => `Slurm is not here: there is no program "${program}".`,
    noSlurmHint: () => "Log in to a machine from which jobs are submitted, and call again there.",
    refused: (message: string) => `Slurm refused the jobs: ${message}`,
    refusedHint: () => "Partition, account, time and memory stand in the profile.",
    silent: () => "The scheduler no longer answers. Jobs in its queue go on.",
    silentHint: () => "The same command, called again, waits for them.",
    otherNode: (here: string, wanted: string) =>
      `This node has Kigyo ${here}; the experiment was submitted with ${wanted}.`,
    otherNodeHint: () => "Let the profile's project name the folder that was submitted from.",
    noWork: () => "There is no such file: a cluster was not asked for anything here.",
    noWorkHint: () => "kigyo run --on slurm writes it, kigyo resume --on slurm writes it again.",
    unfinished: (missing: number) => `${missing} runs of this element are not done.`,
    runsMissing: (missing: number, total: number) => `${missing} of ${total} runs are missing.`,
    givenUp: (missing: number, words: string) =>
      `Three attempts have not brought ${missing} runs.${words === "" ? "" : ` An element said:\n${words}`}`,
    givenUpHint: (log: string) => `What elements said is in ${log}. Finished runs are kept.`,
    submitted: (job: string, elements: number, runs: number) =>
      `Job ${job}: ${counted(runs, "run")} in ${counted(elements, "element")}.`,
    found: (job: string) => `Job ${job} of an earlier call is still in the queue: waiting for it.`,
    again: (missing: number) => `${missing} runs are missing and are submitted again.`,
    element: (runs: number, reused: number, failed: number) =>
      `${runs} runs done, ${reused} were there, ${failed} failed.`,
    nothingToCancel: () => "Nobody is at work in this folder.",
    cancelled: (jobs: string) => `Cancelled: ${jobs}. Finished runs are kept.`,
    costTitle: (members: string, cores: string, per: string, chunks: number) =>
      `${members} members on ${cores} cores, from ${per} core seconds per member measured in ${chunks} parts.`,
    costHeads: ["", "fastest part", "typical", "slowest part"],
    costRows: ["core hours", "hours on the cluster", "elements", "arrays", "disk, GB"],
    noTimes: () => "No times were measured in this folder.",
    noTimesHint: () =>
      "Only a cluster's elements are timed: run a few members with --on slurm first.",
  },
  evidence: {
    reading: () => "Reading the evidence…",
    problems: (count: number, first: string) =>
      count === 1 ? first : `${first} (the first of ${count} problems; kigyo validate shows all)`,
  },
  settings: {
    language: (value: string) => `"${value}" is no language; write en or ja.`,
    threads: (value: string) => `"${value}" is no number of threads; write 1 to 256.`,
    unreadable: () => "The settings file is no JSON.",
  },
  fault: {
    damaged: (line: string) =>
      `A part of Kigyo cannot be loaded: ${line}\nnpm ci puts missing parts back.`,
    internal: (line: string) => `Something went wrong inside Kigyo: ${line}`,
    unwritten: (line: string) =>
      `Something went wrong inside Kigyo, and no report could be written: ${line}`,
    report: (path: string) => `The details are in ${path}. Nothing you stored was changed.`,
  },
  usage: {
    fault: (_code: string, _subject: string, english: string) => `Wrong usage: ${english}`,
    value: (option: string, given: string, allowed: string) =>
      `Wrong usage: ${option} cannot be "${given}" (allowed: ${allowed}).`,
    hint: () => "kigyo --help shows commands and options.",
  },
};
