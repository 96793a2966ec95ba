/** Keeps the series of a run: one number for each series and quarter. */

/** The series of a run. */
export interface Recorder {
  readonly ids: readonly string[];
  readonly quarters: number;
  /** All values, series by series: `values[position * quarters + quarter]`. */
  readonly values: Float64Array;
  /**
   * Records one value. Minus zero is kept as zero, so that a value survives being written as text.
   * @throws RangeError when the value is not a finite number or the place does not exist
   */
  set(position: number, quarter: number, value: number): void;
  /** A view of one series, not a copy. */
  series(position: number): Float64Array;
}

/**
 * Makes a recorder with every value 0.
 * @param ids names of the series, in the order of recording
 * @param quarters length of each series
 * @throws RangeError when a name occurs twice
 */
export function createRecorder(ids: readonly string[], quarters: number): Recorder {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RangeError(`Series "${twice}" is named twice.`);
  const values = new Float64Array(ids.length * quarters);
  return {
    ids,
    quarters,
    values,
    set(position, quarter, value) {
      if (!(position >= 0 && position < ids.length && quarter >= 0 && quarter < quarters)) {
        throw new RangeError(`No place for series ${position} at quarter ${quarter}.`);
      }
      // Infinity minus itself is NaN: one comparison refuses both.
      if (value - value !== 0) {
        throw new RangeError(`Series "${ids[position]}" became ${value} at quarter ${quarter}.`);
      }
      values[position * quarters + quarter] = value + 0;
    },
    series(position) {
      if (!(position >= 0 && position < ids.length)) throw new RangeError(`No series ${position}.`);
      return values.subarray(position * quarters, (position + 1) * quarters);
    },
  };
}
