/** A list of slots that is filled anew every quarter: its memory stays, so that running on takes no more. */
export class SlotList {
  #slots = new Int32Array(16);
  #count = 0;

  /** Adds a slot, or the complement of one, at the end. */
  push(slot: number): void {
    if (this.#count === this.#slots.length) {
      const more = new Int32Array(2 * this.#count);
      more.set(this.#slots);
      this.#slots = more;
    }
    this.#slots[this.#count++] = slot;
  }

  /** What is on the list, good until it changes. */
  entries(): Int32Array {
    return this.#slots.subarray(0, this.#count);
  }

  /** Empties the list. */
  clear(): void {
    this.#count = 0;
  }
}
