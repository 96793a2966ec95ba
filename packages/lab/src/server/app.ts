/** The local server: the built workbench, the baseline study, the stored results. Nothing is written. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { readManifest } from "../results/run-folder.ts";
import { fileBelow, fileResponse } from "./files.ts";

/** Folders that the server shows. */
export interface ServedFolders {
  /** The built workbench. */
  readonly workbench: string;
  /** The folder of the baseline study. */
  readonly study: string;
  /** The folder of all results. */
  readonly results: string;
}

/** Names by which this machine may be asked; anything else is a page elsewhere that guesses. */
const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The application: give it a Request, get a Response. */
export function createApp(folders: ServedFolders): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!OWN_NAMES.has(new URL(context.req.url).hostname))
      return context.text("Ask 127.0.0.1.\n", 421);
    await next();
    const { headers } = context.res;
    // Together these two let workers share memory.
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-embedder-policy", "require-corp");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "no-referrer");
    return undefined;
  });
  const below = (folder: string, path: string, request: Request): Response => {
    const file = fileBelow(folder, path);
    if (file === undefined)
      return new Response("There is no such file.\n", {
        status: 404,
        headers: { "content-type": "text/plain; charset=utf-8" },
      });
    // The bundler puts a hash into the names below assets/: they never change.
    return fileResponse(file, request, path.startsWith("assets/") ? "immutable" : "validate");
  };
  app.on(["GET", "HEAD"], "/results/index.json", (context) =>
    context.json(listResults(folders.results)),
  );
  app.on(["GET", "HEAD"], "/results/*", ({ req }) =>
    below(folders.results, rest(req.url, "/results/"), req.raw),
  );
  app.on(["GET", "HEAD"], "/study/*", ({ req }) => {
    const path = rest(req.url, "/study/");
    return below(
      path.endsWith(".json") ? folders.study : join(folders.study, "results"),
      path,
      req.raw,
    );
  });
  app.on(["GET", "HEAD"], "/", ({ req }) => below(folders.workbench, "index.html", req.raw));
  app.on(["GET", "HEAD"], "/*", ({ req }) => below(folders.workbench, rest(req.url, "/"), req.raw));
  return app;
}

/** The part of an address after a prefix, still encoded. */
function rest(url: string, prefix: string): string {
  return new URL(url).pathname.slice(prefix.length);
}

/** Finished experiments, by folder name. */
export function listResults(
  folder: string,
): { id: string; scenarios: string[]; fingerprint: string; runs: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const manifest = manifestOf(join(folder, name));
      if (manifest === undefined) return [];
      const { fingerprint, fingerprints, runs } = manifest;
      return [{ id: name, scenarios: Object.keys(fingerprints), fingerprint, runs: runs.length }];
    });
}

/** The manifest of a folder; one that is damaged or laid out otherwise is passed over. */
function manifestOf(folder: string): ReturnType<typeof readManifest> {
  try {
    return readManifest(folder);
  } catch {
    return undefined;
  }
}
