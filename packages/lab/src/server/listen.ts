/** Listens on loopback until it is told to stop. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { EXIT, Fault } from "../fault.ts";
import { createApp } from "./app.ts";
import type { ServedFolders } from "./app.ts";

/**
 * Serves until the signal is aborted.
 * @param port 0 takes a free one
 * @param ready called with the address once it listens
 * @throws Fault when the port is taken
 */
export function listen(
  folders: ServedFolders,
  port: number,
  signal: AbortSignal,
  ready: (address: string) => void,
): Promise<void> {
  const app = createApp(folders);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, (info: AddressInfo) => {
      ready(`http://127.0.0.1:${info.port}/`);
    });
    server.on("error", (error: NodeJS.ErrnoException) => {
      reject(
        new Fault({
          exit: EXIT.failure,
          code: "port-taken",
          message: (text) => text.serve.port(port, error.code ?? error.message),
          hint: (text) => text.serve.portHint(),
        }),
      );
    });
    const stop = (): void => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
