import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import workbench from "./packages/workbench/vite.config.ts";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/chromium.ts";

const TESTS = ["packages/**/*.test.{ts,tsx}", "tests/everywhere/**/*.test.ts"];
/** Run the economy for many years: part of npm test, not of npm run check. */
const MANY_YEARS = "**/*.years.*test.{ts,tsx}";
const ONLY_IN_NODE = "**/*.node.test.{ts,tsx}";
const ONLY_IN_A_BROWSER = "**/*.browser.test.{ts,tsx}";
/** Serves the compiled evidence and the scenarios to tests as modules, as the workbench's build does. */
const { plugins } = workbench;
const NEVER = ["**/node_modules/**", "**/dist/**"];

/** A project of files that run in Node. */
function inNode(
  name: string,
  include: string[],
  exclude: string[],
): TestProjectInlineConfiguration {
  return {
    plugins,
    test: {
      name,
      include,
      exclude: [...NEVER, ONLY_IN_A_BROWSER, ...exclude],
      setupFiles: ["./scripts/test-setup.ts"],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // Files keep no state between tests, so that one process may run several: half the time.
      isolate: false,
      // Loaded by Node itself, not through Vite: runs take a third of the time.
      server: {
        deps: {
          external: [
            /\/packages\/(engine|model|replications|evidence|figures|lab)\/src\/(?!.*\.test\.)/,
          ],
        },
      },
    },
  };
}

/**
 * unit: in Node. years: in Node, files that run the economy for many years. chromium: the files of
 * both in Chromium. integration: whole commands. slurm: a real cluster of two
 * nodes on this machine, which only root can start.
 * Names say where a file cannot run: `x.node.test.ts` not in Chromium, `x.browser.test.tsx` not in
 * Node; and that it runs many years: `x.years.test.ts`, `x.years.node.test.ts`.
 */
export default defineConfig({
  test: {
    // Vitest would keep one core for itself, and of two cores that is half.
    maxWorkers: "100%",
    projects: [
      inNode("unit", TESTS, [MANY_YEARS]),
      inNode("years", [`packages/${MANY_YEARS}`, `tests/everywhere/${MANY_YEARS}`], []),
      {
        plugins,
        // Found while tests run, a new package would reload the page under them.
        optimizeDeps: { include: ["fast-check"] },
        test: {
          name: "chromium",
          include: TESTS,
          exclude: [...NEVER, ONLY_IN_NODE],
          setupFiles: ["./scripts/test-setup.ts"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_FLAGS] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "slurm",
          include: ["tests/slurm/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
