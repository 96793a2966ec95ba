/** What every command has at hand. */
import { readCountry } from "../country.ts";
import type { Country } from "../country.ts";
import type { Progress } from "../ensemble/ensemble.ts";
import { decideSettings } from "../settings.ts";
import type { DecidedSetting, Settings } from "../settings.ts";
import { textOf } from "../text/index.ts";
import type { Text } from "../text/index.ts";
import { stopSignal } from "./interrupt.ts";
import { progressShower } from "./progress.ts";
import { processTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** Options that every command takes, in any position. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly lang?: string;
  readonly color?: boolean;
  readonly evidence?: string;
  readonly results?: string;
  readonly scenarios?: string;
  readonly threads?: number;
}

/** What a command works with. */
export interface Context {
  readonly text: Text;
  readonly terminal: Terminal;
  readonly settings: Settings;
  readonly decided: readonly DecidedSetting[];
  readonly json: boolean;
  readonly plain: boolean;
  /** The country's evidence; read at the first call. */
  country(): Country;
  /** A signal for Ctrl-C; from the first call on, the first Ctrl-C no longer ends the process. */
  signal(timeout?: number): AbortSignal;
  /** Shows an ensemble's progress. */
  progress(): (progress: Progress) => void;
}

/** The context of one call. */
export function contextOf(options: GlobalOptions): Context {
  const { settings, decided } = decideSettings({
    lang: options.lang,
    threads: options.threads,
    results: options.results,
    evidence: options.evidence,
    scenarios: options.scenarios,
  });
  const text = textOf(settings.lang);
  const terminal = processTerminal({
    colour: options.color !== false,
    quiet: options.quiet === true,
  });
  return {
    text,
    terminal,
    settings,
    decided,
    json: options.json === true,
    plain: options.plain === true,
    country() {
      if (terminal.screen) terminal.flash(text.evidence.reading());
      return readCountry(settings.evidence);
    },
    signal: (timeout) =>
      stopSignal((reason) => terminal.note(text.ensemble.stopping(reason)), timeout),
    progress: () => progressShower(terminal, text),
  };
}
