/** The quick stand-in, whose second member's accounts do not close and whose third ends its thread. */
import { AccountingError } from "@kigyo/model/errors";
import type { Simulate, SimulatorSetup } from "../src/ensemble/simulate.ts";
import { createSimulator as createQuick } from "./quick-simulator.ts";

export function createSimulator(setup: SimulatorSetup): Simulate {
  const quick = createQuick(setup);
  return (task) => {
    if (task.member === 2) {
      throw new AccountingError(170, "new loans, firms", 5, 'Flow "new loans" leaves 5 over.');
    }
    if (task.member === 3) process.exit(1);
    return quick(task);
  };
}
