/** Several figures side by side, or one under the other where there is little room, as one image. */
import { asImage, FIGURE_FONT, svg, type FigureStyle } from "./element.ts";
import { radarFigure, type RadarData } from "./radar.ts";

export interface RadarPanels {
  readonly name: string;
  readonly description: string;
  readonly panels: readonly (RadarData & {
    readonly title: string;
    readonly missing: string | null;
  })[];
}

const GAP = 16;
const HEAD = 30;

/** Draws one radar per panel. A panel without values says why. */
export function radarPanels(data: RadarPanels, style: FigureStyle): SVGSVGElement {
  const { palette, width } = style;
  const across = width >= 720 ? data.panels.length : 1;
  const each = Math.min(460, (width - GAP * (across - 1)) / across);
  const left = across === 1 ? (width - each) / 2 : 0;
  const tall = HEAD + each * 0.84;
  const rows = Math.ceil(data.panels.length / across);
  const figure = svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${rows * tall}`,
      width,
      height: rows * tall,
      "font-family": FIGURE_FONT,
    },
    data.panels.map((panel, place) => {
      const x = left + (place % across) * (each + GAP);
      const y = Math.floor(place / across) * tall;
      const radar = radarFigure(panel, { ...style, width: each });
      radar.setAttribute("y", String(HEAD));
      for (const name of ["role", "aria-label", "focusable"]) radar.removeAttribute(name);
      return svg("g", { transform: `translate(${x},${y})` }, [
        svg(
          "text",
          {
            x: each / 2,
            y: 18,
            "text-anchor": "middle",
            fill: palette.ink,
            "font-size": 15,
            "font-weight": 700,
          },
          [panel.title],
        ),
        radar,
        ...(panel.missing === null
          ? []
          : [
              svg(
                "text",
                {
                  x: each / 2,
                  y: HEAD + each * 0.46,
                  "text-anchor": "middle",
                  fill: palette.muted,
                  "font-size": 13,
                },
                [panel.missing],
              ),
            ]),
      ]);
    }),
  );
  return asImage(figure, data.name, data.description);
}
