import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { rangeOf } from "./files.ts";
import { listen } from "./listen.ts";

const root = mkdtempSync(join(tmpdir(), "kigyo-server-"));
afterAll(() => rmSync(root, { recursive: true }));
const folders = {
  workbench: join(root, "dist"),
  study: join(root, "results", "baseline-study"),
  results: join(root, "results"),
};
mkdirSync(join(folders.workbench, "assets"), { recursive: true });
mkdirSync(join(folders.study, "results"), { recursive: true });
writeFileSync(join(folders.workbench, "index.html"), "<!doctype html><title>Kigyo</title>");
writeFileSync(join(folders.workbench, "assets", "main-abc123.js"), "export {};");
writeFileSync(join(folders.study, "summary.json"), "{}");
writeFileSync(join(folders.study, "results", "baseline-0001.parquet"), "PAR1 0123456789 PAR1");
writeFileSync(join(root, "secret.txt"), "secret");
symlinkSync(join(root, "secret.txt"), join(folders.workbench, "link.txt"));

const app = createApp(folders);
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.fetch(new Request(`http://127.0.0.1:4000${path}`, { headers }));

test("pages, scripts, study and results come with their types and headers", async () => {
  const page = await get("/");
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(page.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
  const script = await get("/assets/main-abc123.js");
  expect(script.headers.get("content-type")).toContain("javascript");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect((await get("/study/summary.json")).headers.get("content-type")).toContain(
    "application/json",
  );
  expect((await get("/study/baseline-0001.parquet")).status).toBe(200);
  expect((await get("/results/baseline-study/results/baseline-0001.parquet")).status).toBe(200);
  expect(await (await get("/results/index.json")).json()).toEqual([]);
});

test("nothing outside the folders is given, however it is asked for", async () => {
  const attempts = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e%5c%2e%2e%5csecret.txt",
    "/study/..%2f..%2f..%2fsecret.txt",
    "/results/%2e%2e/secret.txt",
    "/link.txt",
    "/%00",
    "/%E0%A4%A",
    "/.built-from",
    "/assets",
    "//etc/passwd",
  ];
  for (const attempt of attempts) {
    const response = await get(attempt);
    expect([attempt, response.status]).toEqual([attempt, 404]);
    expect(await response.text()).not.toContain("secret");
  }
});

test("only this machine's own names are answered, and only reading", async () => {
  expect((await app.fetch(new Request("http://elsewhere.example/"))).status).toBe(421);
  expect((await app.fetch(new Request("http://127.0.0.1/", { method: "POST" }))).status).toBe(404);
});

test("an unchanged file is not sent twice, and a part is enough", async () => {
  const etag = (await get("/")).headers.get("etag") ?? "";
  expect((await get("/", { "if-none-match": etag })).status).toBe(304);
  const part = await get("/study/baseline-0001.parquet", { range: "bytes=5-9" });
  expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
    206,
    "01234",
    "bytes 5-9/20",
  ]);
  expect((await get("/study/baseline-0001.parquet", { range: "bytes=99-" })).status).toBe(416);
  expect(rangeOf("bytes=-4", 20)).toEqual([16, 19]);
  expect(rangeOf("bytes=0-1,3-4", 20)).toBeUndefined();
  expect(rangeOf("bytes=9-3", 20)).toBe("outside");
});

test("it listens on a free port and ends when told to", async () => {
  const controller = new AbortController();
  let address = "";
  const ended = listen(folders, 0, controller.signal, (at) => {
    address = at;
    void fetch(at).then(async (response) => {
      expect(await response.text()).toContain("Kigyo");
      controller.abort();
    });
  });
  await ended;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});
