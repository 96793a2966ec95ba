/**
 * Drawing persons, not records, from those who look for work, so that one seeker more or less leaves
 * nearly all draws as they were (consistent hashing). Persons stand on a ring, at places that a hash of
 * their own gives them for the quarter; a draw points at the ring and takes the next one who is still there.
 *
 * Not everyone has a stand: of every so many persons of a record one does, whoever the hash names, and of
 * fewer one with matching probability. So each person is as likely to have a stand as any other, however
 * the seekers are cut into records, and which stands the draws find has nothing to do with whose they are.
 * That holds over quarters, members and seeds: in any one quarter those without a stand wait until all
 * stands are used up; then stands are dealt anew, more closely, to those who are left.
 *
 * Approximate are three things. Since a stretch of persons never has two stands, a person of a small record is less
 * likely to be drawn than others by one part in the number of stands, 64 at least. A stand that was drawn goes with the
 * persons taken, so that the rest of a record hired in part is drawn somewhat less until stands are dealt anew. And how closely
 * stands are dealt goes by powers of two of the persons and records on the list: where two worlds with
 * the same luck lie on both sides of such a power, or use up their stands at different draws, they part
 * for that list and quarter, or for those draws. Else a seeker more changes only the draws that find him.
 */
import { hashDraw, hashUniform } from "@kigyo/engine";

/** Stands that a ring is dealt at least, on average; where there are more records, one for each at least. */
const FEWEST_STANDS = 64;

/** Whose stand a stretch of persons has follows from its place under this key. */
const PERSON_KEY = 0x706c6163;

/** Stands as they are dealt, not yet in the order of their places. */
let dealt = emptyStands(1024);

interface Stands {
  readonly place: Uint32Array;
  /** Number of the person among those of the record: he is still there while it lies below the persons left. */
  readonly person: Int32Array;
  /** Where his record is on the list. */
  readonly seeker: Int32Array;
}

function emptyStands(room: number): Stands {
  return {
    place: new Uint32Array(room),
    person: new Int32Array(room),
    seeker: new Int32Array(room),
  };
}

/** Columns of the people that a ring reads when it is opened. */
interface SeekerColumns {
  readonly key: Uint32Array;
  readonly weight: Uint16Array;
}

/** The slot that an entry of a list of seekers names: itself, or its complement for one who left a job for another. */
export function slotOf(entry: number): number {
  return entry < 0 ? ~entry : entry;
}

/** The seekers of one list in one quarter; opened again, it serves another. */
export class SeekerRing {
  /** Persons still to be had. */
  persons = 0;
  #key = 0;
  #round = 0;
  #seekers = 0;
  /** By place on the list: the entry, the identity of its record and the persons left of it. */
  #entries = new Int32Array(0);
  #identities = new Uint32Array(0);
  #left = new Int32Array(0);
  /** Stands in the order of their places, how many, and for each where to go on looking: itself while it is not used up. */
  #stands = emptyStands(0);
  #count = 0;
  #onward = new Int32Array(1);
  /** First stand of each stretch of the ring, one stretch for every value of the upper bits of a place. */
  #starts = new Int32Array(4);
  #shift = 31;

  /**
   * Takes in a list.
   * @param list slots, or their complements
   * @param key the quarter's, for all rings
   */
  open(list: ArrayLike<number>, people: SeekerColumns, key: number): void {
    const seekers = list.length;
    if (this.#entries.length < seekers) {
      this.#entries = new Int32Array(2 * seekers);
      this.#identities = new Uint32Array(2 * seekers);
      this.#left = new Int32Array(2 * seekers);
    }
    let persons = 0;
    for (let seeker = 0; seeker < seekers; seeker++) {
      const entry = list[seeker];
      const slot = slotOf(entry);
      this.#entries[seeker] = entry;
      this.#identities[seeker] = people.key[slot];
      this.#left[seeker] = people.weight[slot];
      persons += people.weight[slot];
    }
    this.persons = persons;
    this.#seekers = seekers;
    this.#key = key;
    this.#round = 0;
    this.#count = 0;
  }

  /**
   * Who comes next at a point of the ring, by place on the list (good until the next draw).
   * The ring must hold somebody.
   * @param point 32 bits
   */
  draw(point: number): number {
    for (;;) {
      const stand = this.#next(point);
      if (stand < this.#count) {
        // Whoever is drawn goes, though others of his record may stay.
        this.#onward[stand] = stand + 1;
        return this.#stands.seeker[stand];
      }
      this.#deal();
    }
  }

  /** The entry at a place on the list, as it was given. */
  entryOf(seeker: number): number {
    return this.#entries[seeker];
  }

  /** Persons left of a record. */
  leftOf(seeker: number): number {
    return this.#left[seeker];
  }

  /** Takes persons of a record out. */
  take(seeker: number, persons: number): void {
    this.#left[seeker] -= persons;
    this.persons -= persons;
  }

  /** The next stand clockwise whose person is still there, or the number of stands. */
  #next(point: number): number {
    const count = this.#count;
    if (count === 0) return 0;
    const { place } = this.#stands;
    let first = this.#starts[point >>> this.#shift];
    while (first < count && place[first] < point) first++;
    const stand = this.#standing(first);
    return stand < count ? stand : this.#standing(0);
  }

  /** The first stand from one on that is not used up; the way there is shortened for those who come after. */
  #standing(from: number): number {
    const count = this.#count;
    const onward = this.#onward;
    const left = this.#left;
    const { person, seeker } = this.#stands;
    let stand = from;
    while (stand < count) {
      if (onward[stand] !== stand) stand = onward[stand];
      else if (person[stand] < left[seeker[stand]]) break;
      else onward[stand] = ++stand;
    }
    for (let at = from; at < stand;) {
      const after = onward[at];
      onward[at] = stand;
      at = after;
    }
    return stand;
  }

  /** Deals stands to those who are left. */
  #deal(): void {
    this.#dropGone();
    const unit = powerOfTwoBelow(this.persons / Math.max(FEWEST_STANDS, this.#seekers));
    const key = hashDraw(this.#key, this.#round++);
    const identities = this.#identities;
    const left = this.#left;
    const seekers = this.#seekers;
    let { place, person: number, seeker: whose } = dealt;
    let count = 0;
    for (let seeker = 0; seeker < seekers; seeker++) {
      const persons = left[seeker];
      let identity = identities[seeker];
      for (let from = 0; from < persons; from += unit) {
        const luck = hashDraw(key, identity);
        identity += 0x9e3779b1;
        const person = from + hashUniform(PERSON_KEY, luck) * unit;
        if (person >= persons) continue;
        if (count === place.length) {
          dealt = moreRoom(dealt);
          ({ place, person: number, seeker: whose } = dealt);
        }
        place[count] = luck;
        number[count] = person;
        whose[count++] = seeker;
      }
    }
    this.#arrange(count);
  }

  /** Closes up the list. */
  #dropGone(): void {
    const entries = this.#entries;
    const identities = this.#identities;
    const left = this.#left;
    let kept = 0;
    for (let seeker = 0; seeker < this.#seekers; seeker++) {
      if (left[seeker] === 0) continue;
      entries[kept] = entries[seeker];
      identities[kept] = identities[seeker];
      left[kept++] = left[seeker];
    }
    this.#seekers = kept;
  }

  /** Puts the stands dealt in order of place, those at one place in order of identity. */
  #arrange(count: number): void {
    if (this.#stands.place.length < count) {
      this.#stands = emptyStands(2 * count);
      this.#onward = new Int32Array(2 * count);
    }
    let bits = 1;
    while (1 << bits < 2 * count) bits++;
    if (this.#starts.length < (1 << bits) + 2) this.#starts = new Int32Array((1 << bits) + 2);
    this.#count = count;
    this.#shift = 32 - bits;
    const { place, person, seeker } = this.#stands;
    const onward = this.#onward;
    const starts = this.#starts;
    const shift = this.#shift;
    starts.fill(0, 0, (1 << bits) + 2);
    // Counts stand two places on: filling moves each mark to the end of its stretch, where the next begins.
    for (let i = 0; i < count; i++) starts[(dealt.place[i] >>> shift) + 2]++;
    for (let i = 2; i < (1 << bits) + 2; i++) starts[i] += starts[i - 1];
    for (let i = 0; i < count; i++) {
      const at = starts[(dealt.place[i] >>> shift) + 1]++;
      place[at] = dealt.place[i];
      person[at] = dealt.person[i];
      seeker[at] = dealt.seeker[i];
      onward[i] = i;
    }
    // Only neighbours within a stretch can stand the wrong way round.
    for (let i = 1; i < count; i++) {
      const at = place[i];
      if (at > place[i - 1]) continue;
      const number = person[i];
      const whose = seeker[i];
      let to = i;
      for (; to > 0 && this.#goesBefore(at, whose, to - 1); to--) {
        place[to] = place[to - 1];
        person[to] = person[to - 1];
        seeker[to] = seeker[to - 1];
      }
      place[to] = at;
      person[to] = number;
      seeker[to] = whose;
    }
  }

  /** Whether a stand belongs before another that is in order: by place, then by identity. */
  #goesBefore(place: number, seeker: number, other: number): boolean {
    const its = this.#stands.place[other];
    return (
      place < its ||
      (place === its && this.#identities[seeker] < this.#identities[this.#stands.seeker[other]])
    );
  }
}

/** The largest power of two, whole or a fraction, that is not above a positive number. */
function powerOfTwoBelow(most: number): number {
  let unit = 1;
  while (2 * unit <= most) unit *= 2;
  while (unit > most) unit /= 2;
  return unit;
}

function moreRoom(stands: Stands): Stands {
  const more = emptyStands(2 * stands.place.length);
  more.place.set(stands.place);
  more.person.set(stands.person);
  more.seeker.set(stands.seeker);
  return more;
}
