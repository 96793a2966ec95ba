/** What banks expect to lose on borrowers that still pay. */

/** What a bank would get for a borrower's land and capital goods, thousand yen, sold in need. */
export function collateral(land: number, capital: number): number {
  return 0.7 * (land + 0.25 * capital);
}

/**
 * Debt overhang, thousand yen: what neither collateral at today's prices nor the profits of so many years
 * would repay (Myers 1977). Supervisors draw the line at ten years.
 * @param owed loans
 * @param worth collateral
 * @param profit after interest and tax, thousand yen per quarter
 * @param years of profit that a bank waits for
 */
export function debtOverhang(owed: number, worth: number, profit: number, years: number): number {
  return Math.max(0, owed - worth - 4 * years * Math.max(0, profit));
}

/** Whether most of what a borrower owes is overhang: it lives by its bank's patience alone. */
export function isHopeless(overhang: number, owed: number): boolean {
  return overhang > 0.5 * owed;
}
