/** Progress of an ensemble: a moving line on a screen, a plain line every ten seconds otherwise. */
import type { Progress } from "../ensemble/ensemble.ts";
import type { Text } from "../text/index.ts";
import type { Terminal } from "./terminal.ts";

const PLAIN_EVERY = 10_000;
const SCREEN_EVERY = 1_000;

/** A function that shows progress; call it at every change, the clock does the rest. */
export function progressShower(terminal: Terminal, text: Text): (progress: Progress) => void {
  const started = Date.now();
  let latest: Progress | undefined;
  const show = (): void => {
    if (latest === undefined) return;
    const line = progressLine(latest, (Date.now() - started) / 1000, text);
    if (terminal.screen) terminal.flash(line);
    else terminal.note(line);
  };
  const clock = setInterval(show, terminal.screen ? SCREEN_EVERY : PLAIN_EVERY);
  clock.unref();
  return (progress) => {
    latest = progress;
    if (terminal.screen) show();
    if (progress.done + progress.failed >= progress.total) clearInterval(clock);
  };
}

/** Done of total, rate, time left, failed. */
export function progressLine(progress: Progress, seconds: number, text: Text): string {
  const { total, done, reused, failed } = progress;
  const fresh = done + failed - reused;
  const rate = seconds > 0 ? fresh / seconds : 0;
  const left = total - done - failed;
  return text.ensemble.progress({
    done,
    total,
    rate: rate === 0 ? "–" : rate.toFixed(rate < 1 ? 2 : 1),
    left: rate === 0 ? "–" : String(Math.ceil(left / rate)),
    failed,
  });
}
