/** Carries out a plan under a command's flags, saying what begins and how far it is. */
import type { Country } from "../country.ts";
import { type Ensemble, usable } from "../ensemble/ensemble.ts";
import { executePlan } from "../ensemble/execute.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Context } from "./context.ts";
import { type RunOptions, spreadWords } from "./options.ts";

/** @throws Fault when it is interrupted or every run fails */
export async function executeAloud(
  plan: Plan,
  country: Country,
  context: Context,
  options: RunOptions,
): Promise<Ensemble> {
  const { settings, terminal, text } = context;
  const signal = context.signal(options.timeout);
  terminal.note(
    text.ensemble.begins(
      plan.tasks.length,
      settings.threads,
      plan.experiment.seed,
      spreadWords(options.spread),
    ),
  );
  return usable(
    await executePlan(plan, country, {
      results: settings.results,
      output: options.output,
      force: options.force,
      threads: settings.threads,
      signal,
      onProgress: context.progress(),
    }),
  );
}
