/** The ten scores in three channels, from the records and, where one was made, from the baseline study. */
import type { Dimension } from "@kigyo/model/indicators/observables";
import type { RadarValue } from "@kigyo/figures/radar";
import type { CatalogueIndex } from "./catalogue.ts";
import type { ScoreInterval, Study } from "./study.ts";

export const DIMENSIONS: readonly Dimension[] = [
  "firm-size",
  "employment",
  "finance",
  "innovation",
  "social-purpose",
];
export type Channel = "published" | "coded" | "simulated";

/** Values by dimension of one channel in the two periods; null where there is none. */
export interface ChannelScores {
  readonly channel: Channel;
  readonly antecedent: readonly (RadarValue | null)[];
  readonly startup: readonly (RadarValue | null)[];
}

/** All three channels. The published one comes from the records alone, so it needs no study. */
export function channelScores(
  index: CatalogueIndex,
  study: Study | null | undefined,
): readonly ChannelScores[] {
  const rows = DIMENSIONS.map((dimension) =>
    study?.scores.find((row) => row.dimension === dimension),
  );
  const interval = (value: ScoreInterval | null | undefined): RadarValue | null => value ?? null;
  return [
    {
      channel: "published",
      antecedent: DIMENSIONS.map((d) => published(index, d, "antecedent")),
      startup: DIMENSIONS.map((d) => published(index, d, "startup")),
    },
    {
      channel: "coded",
      antecedent: rows.map((row) => interval(row?.coded.antecedent)),
      startup: rows.map((row) => interval(row?.coded.startup)),
    },
    {
      channel: "simulated",
      antecedent: rows.map((row) => interval(row?.simulated.antecedent)),
      startup: rows.map((row) => interval(row?.simulated.startup)),
    },
  ];
}

function published(
  index: CatalogueIndex,
  dimension: Dimension,
  period: "antecedent" | "startup",
): RadarValue | null {
  const record = index
    .ofKind("score")
    .find(
      ({ detail, from }) =>
        detail.dimension === dimension && (from ?? 0) < 1991 === (period === "antecedent"),
    );
  if (!record) return null;
  const value = Number(record.detail.value);
  return { mean: value, low: value, high: value };
}
