/** Ctrl-C: the first stops in order, the second at once. */
import type { StopReason } from "../ensemble/ensemble.ts";
import { EXIT } from "../fault.ts";

/**
 * A signal that the first SIGINT or SIGTERM aborts; the second ends the process.
 * @param say called at once at the first
 * @param timeout seconds after which the signal is aborted as well
 */
export function stopSignal(say: (reason: StopReason) => void, timeout?: number): AbortSignal {
  const controller = new AbortController();
  const stop = (reason: StopReason): void => {
    if (controller.signal.aborted) process.exit(EXIT[reason]);
    say(reason);
    controller.abort(reason);
  };
  process.on("SIGINT", () => stop("interrupted"));
  process.on("SIGTERM", () => stop("terminated"));
  if (timeout !== undefined) setTimeout(() => stop("timeout"), timeout * 1000).unref();
  return controller.signal;
}
