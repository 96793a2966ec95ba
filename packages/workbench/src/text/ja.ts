/** 画面に出るすべての日本語。読み上げ用の文字列と図中の文字を含む。 */
import type { Text } from "./en.ts";
import { about } from "./ja/about.ts";
import { evidence } from "./ja/evidence.ts";
import { figures } from "./ja/figures.ts";
import { frame } from "./ja/frame.ts";
import { start } from "./ja/start.ts";
import { timeline } from "./ja/timeline.ts";
import { whatIf } from "./ja/what-if.ts";

export const ja = { ...frame, about, evidence, figures, start, timeline, whatIf } satisfies Text;
