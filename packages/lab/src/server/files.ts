/** Files over HTTP: only from below one folder, with type, validation, ranges and caching. */
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".parquet": "application/vnd.apache.parquet",
};

/**
 * The real path of a requested file, or `undefined` when it is missing, no file, hidden, or
 * outside the folder: by "..", by an encoded slash, by a null byte or through a link.
 */
export function fileBelow(folder: string, requested: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(requested);
  } catch {
    return undefined;
  }
  const parts = path.split("/").filter((part) => part !== "");
  const unsafe = (part: string): boolean => part.startsWith(".") || /[\\\0:]/.test(part);
  if (parts.some(unsafe)) return undefined;
  try {
    const root = realpathSync(folder);
    const real = realpathSync(join(root, ...parts));
    return real.startsWith(root + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** The answer that holds a file: whole, a range of it, or "not modified". */
export function fileResponse(
  path: string,
  request: Request,
  caching: "immutable" | "validate",
): Response {
  const bytes = readFileSync(path);
  const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}"`;
  const headers = new Headers({
    "content-type": TYPES[extname(path).toLowerCase()] ?? "application/octet-stream",
    "cache-control": caching === "immutable" ? "public, max-age=31536000, immutable" : "no-cache",
    etag,
    "accept-ranges": "bytes",
  });
  if (request.headers.get("if-none-match")?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers.get("range"), bytes.length);
  if (range === "outside") {
    headers.set("content-range", `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  const [from, to] = range ?? [0, bytes.length - 1];
  if (range) headers.set("content-range", `bytes ${from}-${to}/${bytes.length}`);
  const part = bytes.subarray(from, to + 1);
  headers.set("content-length", String(part.length));
  return new Response(request.method === "HEAD" ? null : new Uint8Array(part), {
    status: range ? 206 : 200,
    headers,
  });
}

/** The bytes that a Range header asks for; several ranges at once are answered with the whole. */
export function rangeOf(
  header: string | null,
  size: number,
): readonly [number, number] | "outside" | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return undefined;
  const from = asked[1] === "" ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const to = asked[1] === "" || asked[2] === "" ? size - 1 : Math.min(size - 1, Number(asked[2]));
  return from > to || from >= size ? "outside" : [from, to];
}
