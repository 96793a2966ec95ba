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

/** Hash of every run of eight words, in order. */
export function hashRuns(words: readonly string[], salt: string): readonly string[] {
  const low = words.map((word) => hashWord(salt + word, 0x811c9dc5));
  const high = words.map((word) => hashWord(word + salt, 0x9747b28c));
  const found: string[] = [];
  for (let i = 0; i + RUN_LENGTH <= words.length; i++) {
    let a = 0x243f6a88;
    let b = 0x85a308d3;
    for (let j = i; j < i + RUN_LENGTH; j++) {
      a = mix(Math.imul(a, 0x01000193) ^ low[j]);
      b = mix(Math.imul(b, 0x5bd1e995) ^ high[j]);
    }
    found.push(encode(a, b));
  }
  return found;
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

/** 18 bits of each half as six characters. */
function encode(a: number, b: number): string {
  const letter = (word: number, shift: number): string => ALPHABET[(word >>> shift) & 63];
  return letter(a, 0) + letter(a, 6) + letter(a, 12) + letter(b, 0) + letter(b, 6) + letter(b, 12);
}
