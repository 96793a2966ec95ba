import type { Observable } from "./observable.ts";

/** Recorded series on employment. */
export const LABOUR_OBSERVABLES: readonly Observable[] = [
  {
    id: "tenure.mean",
    title: { en: "Mean tenure", ja: "平均勤続年数" },
    unit: "years",
    kind: "level",
    annual: "mean",
    dimension: "employment",
    definition: "Mean years since hire of employees outside self-employment.",
  },
  {
    id: "labour.midcareer-share",
    title: { en: "Mid-career share of hires", ja: "採用に占める中途の割合" },
    unit: "per cent of hires into firms of 300 or more",
    kind: "rate",
    annual: "mean",
    dimension: "employment",
    definition: "Hires of people over 25 with work behind them, over all hires, large firms.",
  },
  {
    id: "labour.job-to-job-rate",
    title: { en: "Job-to-job moves", ja: "転職率" },
    unit: "per cent of employees per year",
    kind: "rate",
    annual: "mean",
    dimension: "employment",
    definition: "Quits to another job in the quarter, annualised.",
  },
  {
    id: "labour.vacancy-rate",
    title: { en: "Vacancy rate", ja: "欠員率" },
    unit: "per cent of posts",
    kind: "rate",
    annual: "mean",
    dimension: null,
    definition: "Posts that stay open after matching, over those and the employed.",
  },
  {
    id: "labour.nonregular-share",
    title: { en: "Non-regular employment", ja: "非正規雇用の割合" },
    unit: "per cent of employees",
    kind: "rate",
    annual: "mean",
    dimension: null,
    definition: "Non-regular contracts over employees.",
  },
];
