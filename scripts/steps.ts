/** Runs named commands one after another and tells which failed, after how long, and what to do. */
import { spawn } from "node:child_process";
import { styleText } from "node:util";

/** One command of a longer job. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Variables that it sees besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a person does when it fails. */
  readonly fix: string;
  /** True shows its output as it comes; otherwise only when it fails. */
  readonly loud?: boolean;
}

/** How a step ended. */
export interface StepResult {
  readonly step: Step;
  readonly passed: boolean;
}

/** Runs one step and prints its outcome. */
export async function runStep(step: Step): Promise<StepResult> {
  const started = process.hrtime.bigint();
  const { code, output } = await run(step);
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
  const passed = code === 0;
  if (!passed && !step.loud) console.log(output.trimEnd());
  const mark = passed ? styleText("green", "ok  ") : styleText("red", "FAIL");
  console.log(`${mark} ${step.name} (${seconds} s)${passed ? "" : `\n     ${step.fix}`}`);
  return { step, passed };
}

/**
 * Runs steps, starting them in order with at most so many at once, and goes on after a failure so
 * that one run shows everything.
 */
export async function runSteps(steps: readonly Step[], atOnce = 1): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = steps.entries();
  async function work(): Promise<void> {
    for (const [i, step] of waiting) results[i] = await runStep(step);
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

function run(step: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      env: { ...process.env, ...step.env },
      stdio: ["ignore", step.loud ? "inherit" : "pipe", step.loud ? "inherit" : "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", (error) =>
      resolve({ code: 1, output: `${output}${step.command}: ${error.message}` }),
    );
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
