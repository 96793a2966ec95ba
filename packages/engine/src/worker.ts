/**
 * The same work behind a message port: in a browser's worker, in a worker thread of Node, or over
 * any `MessagePort`. It needs neither, so it runs in both.
 *
 * In the worker: `serve(self, work)` in a browser, `serve(parentPort, work)` in Node. Outside:
 * `connect(new Worker(...))` in a browser; in Node pass one end of a `MessageChannel` as
 * `workerData` and connect the other, because Node's `Worker` is no event target.
 */

/** What is needed of either end: a `MessagePort`, a browser's `Worker` or a worker's own scope. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  /** Ports of a channel deliver nothing until started. */
  start?(): void;
}

/** Work for a worker. It may report progress as often as it likes. */
export type Work<Request, Progress, Result> = (
  request: Request,
  report: (progress: Progress) => void,
) => Result | Promise<Result>;

/** The caller's end. */
export interface Connection<Request, Progress, Result> {
  /**
   * Has the work done. Several requests may be under way; a worker does them in order of arrival.
   * @throws the worker's error, with its name, message and own fields
   */
  readonly run: (request: Request, onProgress?: (progress: Progress) => void) => Promise<Result>;
}

type Call<Request> = { readonly id: number; readonly request: Request };
type Answer<Progress, Result> =
  | { readonly id: number; readonly kind: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly kind: "result"; readonly result: Result }
  | { readonly id: number; readonly kind: "fault"; readonly fault: Fault };
type Fault = {
  readonly name: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/**
 * Answers the requests that arrive at a port.
 * @param transfer names the buffers of a result that move instead of being copied
 */
export function serve<Request, Progress, Result>(
  port: Port,
  work: Work<Request, Progress, Result>,
  transfer: (result: Result) => Transferable[] = () => [],
): void {
  const answer = (message: Answer<Progress, Result>, moved: Transferable[] = []) =>
    port.postMessage(message, moved);
  async function respond({ id, request }: Call<Request>): Promise<void> {
    try {
      const result = await work(request, (progress) => answer({ id, kind: "progress", progress }));
      answer({ id, kind: "result", result }, transfer(result));
    } catch (error) {
      answer({ id, kind: "fault", fault: faultOf(error) });
    }
  }
  port.addEventListener("message", ({ data }) => void respond(data as Call<Request>));
  port.start?.();
}

/** Connects to the worker at the other end of a port. */
export function connect<Request, Progress, Result>(
  port: Port,
): Connection<Request, Progress, Result> {
  const waiting = new Map<number, (answer: Answer<Progress, Result>) => void>();
  let calls = 0;
  port.addEventListener("message", ({ data }) => {
    const answer = data as Answer<Progress, Result>;
    waiting.get(answer.id)?.(answer);
  });
  port.start?.();
  return {
    run(request, onProgress) {
      const id = calls++;
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          if (answer.kind === "progress") {
            onProgress?.(answer.progress);
            return;
          }
          waiting.delete(id);
          if (answer.kind === "result") resolve(answer.result);
          else reject(errorOf(answer.fault));
        });
        const call: Call<Request> = { id, request };
        port.postMessage(call, []);
      });
    },
  };
}

/** An error in plain parts: copying it whole between threads would lose its own fields. */
function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), fields: {} };
  const fields = Object.entries(error).filter(([, value]) => typeof value !== "function");
  return { name: error.name, message: error.message, fields: Object.fromEntries(fields) };
}

function errorOf({ name, message, fields }: Fault): Error {
  return Object.assign(new Error(message), { name }, fields);
}
