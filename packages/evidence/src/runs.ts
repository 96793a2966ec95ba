/** Runs of eight words, as salted hashes: a copied sentence is found without keeping the text. */

/** Words that a record may not share in a row with a source. */
export const RUN_LENGTH = 8;

/** Characters of one hash: 36 bits in base 64. */
export const HASH_LENGTH = 6;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The words of a text: lower case, without markup, note marks and punctuation. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/<sup>\d+<\/sup>/g, " ")
    .replace(/(?<=[\p{L})”"][.,;])\d{1,2}(?=\s|$)/gu, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/[’‘]/g, "'")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
}

/** Hash of every run of eight words, in order, as text. */
export function hashRuns(words: readonly string[], salt: string): readonly string[] {
  return runKeys(words, salt).map(encode);
}

/** The key of a hash in text form: a whole number of 36 bits, quicker to look up than text. */
export function keyOf(hash: string): number {
  let key = 0;
  for (const letter of hash) key = key * 64 + ALPHABET.indexOf(letter);
  return key;
}

/** The key of every run of eight words, in order. */
export function runKeys(words: readonly string[], salt: string): readonly number[] {
  const known = hashesOf(salt);
  const pairs = words.map((word) => {
    const pair = known.get(word) ?? [
      hashWord(salt + word, 0x811c9dc5),
      hashWord(word + salt, 0x9747b28c),
    ];
    known.set(word, pair);
    return pair;
  });
  const found: number[] = [];
  for (let i = 0; i + RUN_LENGTH <= words.length; i++) {
    let a = 0x243f6a88;
    let b = 0x85a308d3;
    for (let j = i; j < i + RUN_LENGTH; j++) {
      a = mix(Math.imul(a, 0x01000193) ^ pairs[j][0]);
      b = mix(Math.imul(b, 0x5bd1e995) ^ pairs[j][1]);
    }
    found.push(keyOfPair(a, b));
  }
  return found;
}

/** Hashes of words by salt, kept because records repeat their words. */
const KNOWN = new Map<string, Map<string, readonly [number, number]>>();

function hashesOf(salt: string): Map<string, readonly [number, number]> {
  const known = KNOWN.get(salt) ?? new Map<string, readonly [number, number]>();
  KNOWN.set(salt, known);
  return known;
}

function hashWord(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Finaliser of MurmurHash3: spreads every bit over the word. */
function mix(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 18 bits of each half, six at a time from the low end. */
function keyOfPair(a: number, b: number): number {
  return flip(a) * 0x40000 + flip(b);
}

function flip(word: number): number {
  return ((word & 63) << 12) | (((word >>> 6) & 63) << 6) | ((word >>> 12) & 63);
}

/** A key as six characters. */
function encode(key: number): string {
  const high = Math.floor(key / 0x40000);
  const low = key % 0x40000;
  const letters = (word: number): string =>
    ALPHABET[word >>> 12] + ALPHABET[(word >>> 6) & 63] + ALPHABET[word & 63];
  return letters(high) + letters(low);
}
