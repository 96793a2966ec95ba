/** Every English word on the screen, aria strings and figure texts included. */
import { about } from "./en/about.ts";
import { evidence } from "./en/evidence.ts";
import { figures } from "./en/figures.ts";
import { frame } from "./en/frame.ts";
import { start } from "./en/start.ts";
import { timeline } from "./en/timeline.ts";
import { whatIf } from "./en/what-if.ts";

export const en = { ...frame, about, evidence, figures, start, timeline, whatIf };

/** The shape that every language fills. */
export type Text = typeof en;
