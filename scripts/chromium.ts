/** Where the machine's own Chromium is, and how to start it without a window. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Start flags that work as root, without a graphics card and without calling home. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Path of Chromium: `KIGYO_CHROMIUM` where set, else the first found on PATH, else undefined. */
export function findChromium(): string | undefined {
  if (process.env.KIGYO_CHROMIUM) return process.env.KIGYO_CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const name of NAMES) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/** What a person does where Chromium is missing. */
export const CHROMIUM_FIX =
  "Install it (Debian, Ubuntu: apt-get install -y --no-install-recommends chromium), or set KIGYO_CHROMIUM to its path.";

/**
 * Finds Chromium, installing Debian's by apt where that is possible (Linux, root, apt-get).
 * @throws Error with the fix where it stays missing
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Chromium is missing: installing it by apt-get.");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-q"], { stdio: ["ignore", "ignore", "inherit"], env });
    execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(`Chromium is missing. ${CHROMIUM_FIX}`);
}
