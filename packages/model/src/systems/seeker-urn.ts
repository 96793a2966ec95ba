/**
 * Drawing persons, not records, from those who look for work: each person on a list is as likely as any
 * other, however the seekers are cut into records.
 */
import { hashUniform } from "@kigyo/engine";

/** Marks a place whose record has been taken whole. */
const GONE = 0x7fffffff;

/** The seekers of one list, with running totals of persons as they stood when it was last put in order. */
export interface SeekerUrn {
  /** Entries as on the list (a slot, or its complement for who still has a job), or `GONE`. */
  entries: Int32Array;
  /** Persons up to and with each place, when put in order. */
  upTo: Float64Array;
  places: number;
  /** Persons still to be had. */
  persons: number;
}

/** Fills an urn from a list. */
export function openUrn(list: readonly number[], weight: Int32Array): SeekerUrn {
  const urn = {
    entries: Int32Array.from(list),
    upTo: new Float64Array(list.length),
    places: list.length,
    persons: 0,
  };
  putInOrder(urn, weight);
  return urn;
}

/** Slot of an entry's record. */
export function slotOf(entry: number): number {
  return entry < 0 ? ~entry : entry;
}

/** Drops the places that are gone and adds the persons up anew. */
function putInOrder(urn: SeekerUrn, weight: Int32Array): void {
  const { entries, upTo } = urn;
  let places = 0;
  let persons = 0;
  for (let place = 0; place < urn.places; place++) {
    const entry = entries[place];
    if (entry === GONE) continue;
    persons += weight[slotOf(entry)];
    entries[places] = entry;
    upTo[places++] = persons;
  }
  urn.places = places;
  urn.persons = persons;
}

/**
 * Place of a person drawn from an urn that is not empty. A person who has gone since the urn was put in
 * order is drawn again (rejection sampling); it is put in order whenever half have gone.
 */
export function drawPlace(urn: SeekerUrn, weight: Int32Array, key: number): number {
  if (2 * urn.persons < urn.upTo[urn.places - 1]) putInOrder(urn, weight);
  const { entries, upTo, places } = urn;
  const total = upTo[places - 1];
  for (let n = 0; ; n++) {
    const target = hashUniform(key, n) * total;
    let low = 0;
    let high = places - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] <= target) low = middle + 1;
      else high = middle;
    }
    const entry = entries[low];
    // Those who are left of a record stand first among its persons.
    const before = low > 0 ? upTo[low - 1] : 0;
    if (entry !== GONE && target < before + weight[slotOf(entry)]) return low;
  }
}

/** Takes persons out at a place; `whole` when the record goes with them. */
export function takeOut(urn: SeekerUrn, place: number, persons: number, whole: boolean): void {
  urn.persons -= persons;
  if (whole) urn.entries[place] = GONE;
}
