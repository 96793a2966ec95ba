import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import workbench from "./packages/workbench/vite.config.ts";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/chromium.ts";

const TESTS = ["packages/**/*.test.{ts,tsx}", "tests/everywhere/**/*.test.ts"];
const ONLY_IN_NODE = "**/*.node.test.{ts,tsx}";
const ONLY_IN_A_BROWSER = "**/*.browser.test.{ts,tsx}";
/** Serves the compiled evidence and the scenarios to tests as modules, as the workbench's build does. */
const { plugins } = workbench;
const NEVER = ["**/node_modules/**", "**/dist/**"];

/**
 * unit: in Node. chromium: the same files in Chromium. integration: whole commands, one file at a time.
 * Names say where a file cannot run: `x.node.test.ts` not in Chromium, `x.browser.test.tsx` not in Node.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: "unit",
          include: TESTS,
          exclude: [...NEVER, ONLY_IN_A_BROWSER],
          setupFiles: ["./scripts/test-setup.ts"],
          testTimeout: 60_000,
          // Files keep no state between tests, so that one process may run several: half the time.
          isolate: false,
          // Loaded by Node itself, not through Vite: runs take a third of the time.
          server: {
            deps: { external: [/\/packages\/(engine|model|evidence|lab)\/src\/(?!.*\.test\.)/] },
          },
        },
      },
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
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
