/** What every figure of a stored experiment says of itself, and how it becomes a file. */
import type { FigureStyle } from "@kigyo/figures/element";
import { LIGHT } from "@kigyo/figures/palette";
import { figureFile } from "@kigyo/figures/svg-file";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import type { Language, Text } from "../text/index.ts";
import { onPaper } from "./paper.ts";

/** The language of a figure, with its words. */
export interface Speech {
  readonly text: Text;
  readonly lang: Language;
}

/** What stands between two sentences, and between two parts of one. */
export const BETWEEN: Readonly<
  Record<Language, { readonly sentences: string; readonly parts: string }>
> = {
  en: { sentences: " ", parts: ", " },
  ja: { sentences: "", parts: "、" },
};

/** Words of one figure. */
export interface Caption {
  /** Distinguishes the ids inside the figure; lower case and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly legend: readonly string[];
  /** Sentences of the source line that are this figure's own. */
  readonly sources: readonly string[];
}

/** A line's name with its colour and dash in words. */
export function named(name: string, colour: string): string {
  return `${name} (${colour})`;
}

/** Width of a figure of one chart, in pixels. */
export const WIDTH = 640;

/** Draws a figure on white paper and gives the text of its file: the same input, the same bytes. */
export function fileOf(
  draw: (style: FigureStyle) => SVGSVGElement,
  caption: Caption,
  { manifest, experiment }: StoredExperiment,
  { text, lang }: Speech,
  width = WIDTH,
): string {
  const { model, evidence } = manifest.versions;
  const { words } = text.figure;
  const [{ scenario }] = experiment.arms;
  const source = [
    words.source(model, (evidence ?? "–").slice(0, 12)),
    words.scale(scenario.scale, experiment.seed),
    ...caption.sources,
    words.licence,
  ].join(BETWEEN[lang].sentences);
  const file = {
    title: caption.title,
    description: caption.description,
    legend: caption.legend,
    source,
    link: words.result(manifest.id, manifest.fingerprint),
    lang,
  };
  return onPaper(() => {
    const figure = draw({ palette: LIGHT, width, lang, id: caption.id });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${figureFile(figure, file, LIGHT)}\n`;
  });
}
