/** A figure as a file of its own: title, chart, legend, source and link inside, nothing from outside. */
import { FIGURE_FONT, svg } from "./element.ts";
import { textWidth } from "./text-width.ts";
import type { Palette } from "./palette.ts";

export interface FigureFile {
  readonly title: string;
  readonly description: string;
  readonly legend: readonly string[];
  /** Source, version, spread and licence. */
  readonly source: string;
  readonly link: string;
  readonly lang: string;
}

/** The text of an SVG file around a copy of a drawn figure. */
export function figureFile(figure: SVGSVGElement, file: FigureFile, palette: Palette): string {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  for (const name of ["role", "aria-label", "class", "focusable", "style"])
    copy.removeAttribute(name);
  for (const sheet of copy.querySelectorAll("style")) sheet.remove();
  const pad = 20;
  const width = Number(figure.getAttribute("width"));
  const height = Number(figure.getAttribute("height"));
  const lines = [
    ...wrap(file.legend.join(" · "), width, 11),
    ...wrap(file.source, width, 11),
    ...wrap(file.link, width, 11),
  ];
  const titles = wrap(file.title, width, 15);
  const top = pad + titles.length * 20 + 8;
  const whole = top + height + 14 + lines.length * 16 + pad;
  copy.setAttribute("x", String(pad));
  copy.setAttribute("y", String(top));
  const outer = svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: width + 2 * pad,
      height: whole,
      viewBox: `0 0 ${width + 2 * pad} ${whole}`,
      role: "img",
      lang: file.lang,
      "font-family": FIGURE_FONT,
      "aria-labelledby": "figure-title figure-description",
    },
    [
      svg("title", { id: "figure-title" }, [file.title]),
      svg("desc", { id: "figure-description" }, [file.description]),
      svg("rect", { width: "100%", height: "100%", fill: palette.paper }),
      ...titles.map((line, at) =>
        svg(
          "text",
          { x: pad, y: pad + 14 + at * 20, fill: palette.ink, "font-size": 15, "font-weight": 700 },
          [line],
        ),
      ),
      copy,
      ...lines.map((line, at) =>
        svg(
          "text",
          { x: pad, y: top + height + 22 + at * 16, fill: palette.muted, "font-size": 11 },
          [line],
        ),
      ),
    ],
  );
  return new XMLSerializer()
    .serializeToString(outer)
    .replace(/(xmlns="http:\/\/www\.w3\.org\/2000\/svg") xmlns="[^"]*"/g, "$1");
}

/** Breaks a text into lines of a width: at spaces, or anywhere between full-width characters. */
export function wrap(text: string, width: number, size: number): string[] {
  const parts = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && textWidth(line + part.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
