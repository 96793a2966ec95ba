/** Ctrl-C: the first stops in order, the second at once. */
import type { StopReason } from "../ensemble/ensemble.ts";
import { EXIT } from "../fault.ts";

let release = (): void => undefined;

/**
 * A signal that the first SIGINT or SIGTERM aborts; the second ends the process. A later
 * call takes over: what an earlier one guarded is done.
 * @param say called at once at the first
 * @param timeout seconds after which the signal is aborted as well
 */
export function stopSignal(say: (reason: StopReason) => void, timeout?: number): AbortSignal {
  release();
  const controller = new AbortController();
  const stop = (reason: StopReason): void => {
    if (controller.signal.aborted) process.exit(EXIT[reason]);
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
