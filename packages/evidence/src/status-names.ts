/** What kind of statement a record is, in words, by the status written in it. */
import type { z } from "zod";
import type { Bilingual } from "./bilingual.ts";
import type { status } from "./schema/fields.ts";

const NAMES: Readonly<Record<z.infer<typeof status>, Bilingual>> = {
  "in-force": { en: "in force", ja: "施行中" },
  planned: { en: "planned", ja: "計画" },
  target: { en: "target", ja: "目標" },
  forecast: { en: "forecast", ja: "予測" },
  reported: { en: "reported", ja: "報告" },
  estimate: { en: "estimate", ja: "推計" },
  survey: { en: "survey", ja: "調査" },
  opinion: { en: "opinion", ja: "意見" },
  interpretation: { en: "interpretation", ja: "解釈" },
  ended: { en: "ended", ja: "終了" },
  assumption: { en: "assumption", ja: "仮定" },
};

/** The name of a status; one that no record may have is its own name. */
export function statusName(status: string): Bilingual {
  return (NAMES as Readonly<Record<string, Bilingual>>)[status] ?? { en: status, ja: status };
}
