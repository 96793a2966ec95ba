/**
 * A system of the sources switched off, all else equal: what "off" means in the model's terms.
 *
 * An ablation asks what the economy would have been without a mechanism. Where the mechanism is a
 * system of the schedule it is skipped; where it is a rule inside one, its levers or parameters are held
 * at the value at which the rule does nothing.
 */
export interface Ablation {
  /** Systems of the schedule that are skipped. */
  readonly skips?: readonly string[];
  /** Levers held, at the value at which their rules do nothing. */
  readonly levers?: Readonly<Record<string, number>>;
  /** Behavioural parameters held, likewise. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** The recorded series that the system is said to move. */
  readonly observable: string;
  /** First and last year of the comparison: when the system is at work. */
  readonly window: readonly [number, number];
  /** What being off means, in words. */
  readonly off: { readonly en: string; readonly ja: string };
}
