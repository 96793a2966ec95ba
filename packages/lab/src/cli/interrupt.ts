/** Ctrl-C: the first stops in order, the second at once. */
import type { StopReason } from "../ensemble/ensemble.ts";
import { EXIT } from "../fault.ts";

let release = (): void => undefined;

/**
 * Milliseconds within which signals count as one: a terminal sends Ctrl-C to a program and to
 * whoever started it, and the starter passes its own on.
 */
const ONE_KEYSTROKE = 400;

/**
 * A signal that the first SIGINT or SIGTERM aborts; the second ends the process. A later
 * call takes over: what an earlier one guarded is done.
 * @param say called at once at the first
 * @param timeout seconds after which the signal is aborted as well
 */
export function stopSignal(say: (reason: StopReason) => void, timeout?: number): AbortSignal {
  release();
  const controller = new AbortController();
  let since = 0;
  const stop = (reason: StopReason): void => {
    if (controller.signal.aborted) {
      if (Date.now() - since < ONE_KEYSTROKE) return;
      process.exit(EXIT[reason]);
    }
    since = Date.now();
    say(reason);
    controller.abort(reason);
  };
  const interrupted = (): void => stop("interrupted");
  const terminated = (): void => stop("terminated");
  process.on("SIGINT", interrupted);
  process.on("SIGTERM", terminated);
  const clock =
    timeout === undefined ? undefined : setTimeout(() => stop("timeout"), timeout * 1000).unref();
  release = () => {
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", terminated);
    clearTimeout(clock);
  };
  return controller.signal;
}
