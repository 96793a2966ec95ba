/** Progress of an ensemble: a moving line on a screen, a plain line every ten seconds otherwise. */
import type { Progress } from "../ensemble/ensemble.ts";
import type { Text } from "../text/index.ts";
import type { Terminal } from "./terminal.ts";

const PLAIN_EVERY = 10_000;

/** A function that shows progress; call it at every change. */
export function progressShower(
  terminal: Terminal,
  text: Text,
  now: () => number = Date.now,
): (progress: Progress) => void {
  const started = now();
  let shown = started;
  return (progress) => {
    const elapsed = (now() - started) / 1000;
    const fresh = progress.done + progress.failed - progress.reused;
    const rate = elapsed > 0 ? fresh / elapsed : 0;
    const left = progress.total - progress.done - progress.failed;
    const line = text.ensemble.progress({
      done: progress.done,
      total: progress.total,
      rate: rate === 0 ? "–" : rate.toFixed(rate < 1 ? 2 : 1),
      left: rate === 0 ? "–" : String(Math.ceil(left / rate)),
      failed: progress.failed,
    });
    if (terminal.screen) terminal.flash(line);
    else if (now() - shown >= PLAIN_EVERY) {
      shown = now();
      terminal.note(line);
    }
  };
}
