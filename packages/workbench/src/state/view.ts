/** What is shown, apart from the scenario: page, charts, year, open evidence. All of it travels in a link. */
import type { Dimension } from "@kigyo/model/indicators/observables";
import type { Passage } from "../data/catalogue.ts";

/** The pages, in the order of the tabs and of the digit keys. */
export const PAGES = ["start", "timeline", "what-if", "about"] as const;
export type Page = (typeof PAGES)[number];

/** What the evidence drawer shows. */
export type Subject =
  | { readonly type: "record"; readonly id: string }
  | { readonly type: "lever"; readonly id: string }
  | { readonly type: "series"; readonly id: string }
  | { readonly type: "score"; readonly dimension: Dimension }
  | { readonly type: "passages"; readonly passages: readonly Passage[] }
  | { readonly type: "search"; readonly query: string };

/** Filters of the timeline; an empty list lets everything through. */
export interface TimelineFilter {
  readonly dimensions: readonly string[];
  readonly instruments: readonly string[];
  readonly decades: readonly number[];
  readonly text: string;
  readonly institutions: boolean;
}

export interface View {
  readonly charts: readonly string[];
  readonly mode: "levels" | "difference";
  readonly spread: "bands" | "lines";
  /** Year of the cursor. */
  readonly year: number;
  /** First and last year drawn. */
  readonly range: readonly [number, number];
  readonly evidence: Subject | null;
  readonly timeline: TimelineFilter;
  /** Results covered until revealed, for a class that predicts first. */
  readonly covered: boolean;
}

export const NO_FILTER: TimelineFilter = {
  dimensions: [],
  instruments: [],
  decades: [],
  text: "",
  institutions: true,
};

export const FIRST_VIEW: View = {
  charts: ["entry.rate", "venture.investment", "innovation.young-share", "tenure.mean"],
  mode: "levels",
  spread: "bands",
  year: 2010,
  range: [1960, 2023],
  evidence: null,
  timeline: NO_FILTER,
  covered: false,
};

/** Fewest and most outcome charts open at once. */
export const CHART_LIMITS = { fewest: 2, most: 4 } as const;

/** A view read from a link: what is missing or odd falls back to the first view. */
export function readView(
  raw: Readonly<Record<string, unknown>> | undefined,
  known: (observable: string) => boolean,
): View {
  if (!raw) return FIRST_VIEW;
  const charts = [...new Set(strings(raw.charts).filter(known))].slice(0, CHART_LIMITS.most);
  return {
    charts: charts.length >= CHART_LIMITS.fewest ? charts : FIRST_VIEW.charts,
    mode: raw.mode === "difference" ? "difference" : "levels",
    spread: raw.spread === "lines" ? "lines" : "bands",
    year: isYear(raw.year) ? raw.year : FIRST_VIEW.year,
    range: isRange(raw.range) ? raw.range : FIRST_VIEW.range,
    evidence: isSubject(raw.evidence) ? raw.evidence : null,
    timeline: readFilter(raw.timeline),
    covered: raw.covered === true,
  };
}

/** Whether a year lies within those that are run. */
function isYear(raw: unknown): raw is number {
  return Number.isInteger(raw) && (raw as number) >= 1948 && (raw as number) <= 2023;
}

function isRange(raw: unknown): raw is readonly [number, number] {
  return Array.isArray(raw) && raw.length === 2 && raw.every(isYear) && raw[0] < raw[1];
}

function readFilter(raw: unknown): TimelineFilter {
  if (typeof raw !== "object" || raw === null) return NO_FILTER;
  const filter = raw as Record<string, unknown>;
  return {
    dimensions: strings(filter.dimensions),
    instruments: strings(filter.instruments),
    decades: Array.isArray(filter.decades)
      ? filter.decades.filter((decade) => Number.isInteger(decade))
      : [],
    text: typeof filter.text === "string" ? filter.text : "",
    institutions: filter.institutions !== false,
  };
}

function strings(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((entry) => typeof entry === "string") : [];
}

function isSubject(raw: unknown): raw is Subject {
  if (typeof raw !== "object" || raw === null) return false;
  const subject = raw as Record<string, unknown>;
  switch (subject.type) {
    case "record":
    case "lever":
    case "series":
      return typeof subject.id === "string";
    case "score":
      return typeof subject.dimension === "string";
    case "search":
      return typeof subject.query === "string";
    case "passages":
      return Array.isArray(subject.passages) && subject.passages.every(isPassage);
    default:
      return false;
  }
}

function isPassage(raw: unknown): raw is Passage {
  if (typeof raw !== "object" || raw === null) return false;
  const at = raw as Record<string, unknown>;
  return (
    typeof at.source === "string" &&
    typeof at.section === "string" &&
    typeof at.paragraph === "number"
  );
}
