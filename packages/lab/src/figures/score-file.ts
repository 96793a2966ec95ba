/** The radar of scores as a figure's file: published, coded, and each economy of a stored experiment. */
import type { RadarValue } from "@kigyo/figures/radar";
import { radarPanels } from "@kigyo/figures/panels";
import type { RunResult } from "@kigyo/model";
import type { Country } from "../country.ts";
import { shortNumber } from "../format.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import { DIMENSIONS, recordedScores } from "../study/channels.ts";
import type { Period } from "../study/channels.ts";
import { simulatedScores } from "../study/simulated.ts";
import { BETWEEN, fileOf, named } from "./figure-file.ts";
import type { Speech } from "./figure-file.ts";

/** An economy to be scored. */
export interface ScoredArm {
  readonly name: string;
  readonly runs: readonly RunResult[];
}

/** Runs of the economies that score 1 and 5. */
export interface Poles {
  readonly mark2: readonly RunResult[];
  readonly mark1: readonly RunResult[];
}

type PeriodScores = Readonly<Record<Period, RadarValue | null>>;

/** Widths of a panel and of the room between two. */
const PANEL = { width: 300, gap: 16 } as const;

/** The file of the radar; without ideal types the simulated panel says so. */
export function scoreFile(
  arms: readonly ScoredArm[],
  poles: Poles | undefined,
  country: Country,
  stored: StoredExperiment,
  speech: Speech,
): string {
  const { text, lang } = speech;
  const { words, channels } = text.figure;
  const recorded = recordedScores(country);
  const exact = (value: number): RadarValue => ({ mean: value, low: value, high: value });
  const simulated = poles === undefined ? [] : arms.map((arm) => scoresOf(arm, poles));
  const panels = [
    {
      title: channels.published,
      scores: DIMENSIONS.map((dimension): PeriodScores => ({
        antecedent: exact(recorded[dimension].published.antecedent),
        startup: exact(recorded[dimension].published.startup),
      })),
    },
    {
      title: channels.coded,
      scores: DIMENSIONS.map((dimension): PeriodScores => recorded[dimension].coded),
    },
    ...(poles === undefined
      ? [
          {
            title: channels.simulated,
            scores: DIMENSIONS.map((): PeriodScores => ({ antecedent: null, startup: null })),
          },
        ]
      : simulated.map((scores, i) => ({
          title: arms.length === 1 ? channels.simulated : words.simulated(arms[i].name),
          scores,
        }))),
  ];
  const axes = DIMENSIONS.map((dimension) => text.dimension[dimension]);
  const description = panels
    .map(({ title, scores }) => words.scored(title, scores.map(spoken).join(BETWEEN[lang].parts)))
    .join(BETWEEN[lang].sentences);
  const data = {
    name: words.scoreTitle,
    description,
    panels: panels.map(({ title, scores }) => ({
      title,
      name: title,
      description: "",
      axes,
      before: { label: words.antecedent, values: scores.map(({ antecedent }) => antecedent) },
      after: { label: words.startup, values: scores.map(({ startup }) => startup) },
      poles: ["Mark II", "Mark I"] as const,
      missing: scores.every(({ antecedent, startup }) => antecedent === null && startup === null)
        ? poles === undefined
          ? words.noPoles
          : words.noYears
        : null,
    })),
  };
  const caption = {
    id: "scores",
    title: words.scoreTitle,
    description,
    legend: [
      named(words.antecedent, text.figure.periods[0]),
      named(words.startup, text.figure.periods[1]),
      words.scoreInterval,
    ],
    sources: poles === undefined ? [] : [words.poles(poles.mark2.length, poles.mark1.length)],
  };
  const width = panels.length * (PANEL.width + PANEL.gap) - PANEL.gap;
  return fileOf((style) => radarPanels(data, style), caption, stored, speech, width);

  function spoken({ antecedent, startup }: PeriodScores, i: number): string {
    return `${axes[i]} ${shortNumber(antecedent?.mean)} → ${shortNumber(startup?.mean)}`;
  }
}

function scoresOf({ runs }: ScoredArm, { mark2, mark1 }: Poles): PeriodScores[] {
  const scores = simulatedScores(runs, mark2, mark1);
  return DIMENSIONS.map((dimension) => ({
    antecedent: known(scores[dimension].antecedent),
    startup: known(scores[dimension].startup),
  }));
}

/** A score, or null where the runs do not reach the years that it is the mean of. */
function known(score: RadarValue | null): RadarValue | null {
  return score !== null && Number.isFinite(score.mean) ? score : null;
}
