import { exp } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";

/** Share of GDP a year that full equipment of offices costs. */
const EQUIPMENT_COST = 0.001;

/**
 * Time that a form takes, 1 with paper: equipment shortens it only as far as the work is organised anew
 * (paper, "Competitive government": computers on every desk and forms typed again), autonomy of agencies
 * and an end to rivalry a little without it.
 */
export function processingTime(
  equipment: number,
  redesign: number,
  autonomy: number,
  rivalry: number,
): number {
  return exp(-0.8 * equipment * redesign - 0.1 * autonomy) * (0.94 + 0.2 * rivalry);
}

/** Gain in firms' output per head when forms take less of their time, log points. */
export function reliefFrom(before: number, now: number, burden: number): number {
  return burden * (before - now);
}

/** Offices are equipped over years and work redesigned or not; firms gain the time that forms no longer take. */
export function runAdministration(economy: Economy): void {
  const { levers, parameters, memory, plans, aggregates } = economy;
  const equipment =
    (memory.officeEquipment ?? 0) +
    0.08 * (levers["state.it-equipment"] - (memory.officeEquipment ?? 0));
  memory.officeEquipment = equipment;
  const autonomy = levers["state.agency-autonomy"] * (1 - levers["state.leakage"]);
  const time = processingTime(
    equipment,
    levers["state.process-redesign"],
    autonomy,
    levers["state.rivalry"],
  );
  const before = memory.processingTime ?? time;
  // People need time to work in the new way: a tenth of the difference a quarter.
  memory.processingTime = before + 0.1 * (time - before);
  memory.adminGain = reliefFrom(before, memory.processingTime, parameters["admin.burden"]);
  // Bought with next quarter's purchases.
  memory.equipmentSpending = EQUIPMENT_COST * levers["state.it-equipment"] * aggregates.gdp;
  plans.government += memory.equipmentSpending;
}
