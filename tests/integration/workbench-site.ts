/** The workbench as a visitor meets it: built, served on loopback, opened in the machine's Chromium. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defaultThreads } from "@kigyo/lab/ensemble/threads";
import { readCountry } from "@kigyo/lab/country";
import { listen } from "@kigyo/lab/server/listen";
import { runStudy } from "@kigyo/lab/study/baseline-study";
import { chromium, type Browser, type Page } from "playwright";
import { build } from "vite";
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Where screenshots are kept for people to look at. */
export const ARTIFACTS = join(ROOT, "artifacts");

/** The smallest study that fills every part of the page: coarse, few members. */
const SMALL_STUDY = { members: 2, poleMembers: 2, scale: 4000 } as const;

export interface Site {
  /** Address with the small study. */
  readonly url: string;
  /** The same page on a server that holds no study. */
  readonly bare: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Builds the workbench without a study inside, makes a small one, and serves both ways. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "kigyo-workbench-"));
  mkdirSync(ARTIFACTS, { recursive: true });
  process.env.KIGYO_RESULTS = join(folder, "results");
  const workbench = join(folder, "dist");
  await build({
    root: join(ROOT, "packages/workbench"),
    build: { outDir: workbench, emptyOutDir: true },
    logLevel: "error",
  });
  const results = join(folder, "results");
  const study = await runStudy(
    readCountry(join(ROOT, "evidence")),
    { scenarios: join(ROOT, "scenarios"), results },
    SMALL_STUDY,
    { threads: defaultThreads() },
  );
  const stop = new AbortController();
  const serve = (studyFolder: string): Promise<string> =>
    new Promise((ready, fail) => {
      listen({ workbench, study: studyFolder, results }, 0, stop.signal, ready).catch(fail);
    });
  const url = await serve(study.folder);
  const bare = await serve(join(folder, "none"));
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  return {
    url,
    bare,
    browser,
    close: async () => {
      await browser.close();
      stop.abort();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of its own storage that remembers what went wrong in it. */
export async function openPage(
  { browser }: Site,
  address: string,
  size = { width: 1440, height: 900 },
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({
    viewport: size,
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A server without a study answers 404, which the browser reports by itself.
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector("main h1");
  return { page, faults };
}

/** Serious and critical findings of axe, as one line each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}
