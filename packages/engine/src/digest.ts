/**
 * A 128-bit digest of numbers: MurmurHash3 (x86, 128 bits, seed 0) by A. Appleby, in the public
 * domain, over the little-endian bytes. It tells runs apart; it is no protection against forgery.
 */

/** A digest under way. */
export interface Digest {
  /** Adds numbers or bytes. Splitting the same bytes otherwise makes no difference. */
  update(data: Float64Array | Uint8Array): Digest;
  /** The digest of all that was added, as 32 hexadecimal digits; more may be added after. */
  hex(): string;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;
/** Bytes taken in one step. */
const BLOCK = 16;

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

function finish(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Four 32-bit words of state mixed with each other by sums, as the hash's last steps do. */
function stir(h: Int32Array): void {
  h[0] += h[1] + h[2] + h[3];
  h[1] += h[0];
  h[2] += h[0];
  h[3] += h[0];
}

/** Starts a digest. */
export function createDigest(): Digest {
  const h = new Int32Array(4);
  const pending = new Uint8Array(BLOCK);
  const pendingView = new DataView(pending.buffer);
  let waiting = 0;
  let length = 0;

  function absorb(view: DataView, from: number, to: number): void {
    let h1 = h[0];
    let h2 = h[1];
    let h3 = h[2];
    let h4 = h[3];
    for (let i = from; i < to; i += BLOCK) {
      h1 ^= Math.imul(rotate(Math.imul(view.getInt32(i, true), C1), 15), C2);
      h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
      h2 ^= Math.imul(rotate(Math.imul(view.getInt32(i + 4, true), C2), 16), C3);
      h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
      h3 ^= Math.imul(rotate(Math.imul(view.getInt32(i + 8, true), C3), 17), C4);
      h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
      h4 ^= Math.imul(rotate(Math.imul(view.getInt32(i + 12, true), C4), 18), C1);
      h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    }
    h[0] = h1;
    h[1] = h2;
    h[2] = h3;
    h[3] = h4;
  }

  function addBytes(bytes: Uint8Array): void {
    let at = 0;
    if (waiting > 0) {
      at = Math.min(BLOCK - waiting, bytes.length);
      pending.set(bytes.subarray(0, at), waiting);
      waiting += at;
      if (waiting < BLOCK) return;
      absorb(pendingView, 0, BLOCK);
      waiting = 0;
    }
    const whole = at + Math.floor((bytes.length - at) / BLOCK) * BLOCK;
    absorb(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at, whole);
    pending.set(bytes.subarray(whole), 0);
    waiting = bytes.length - whole;
  }

  const digest: Digest = {
    update(data) {
      const bytes = data instanceof Uint8Array ? data : littleEndianBytes(data);
      length += bytes.length;
      addBytes(bytes);
      return digest;
    },
    hex() {
      const end = h.slice();
      const tail = new DataView(new ArrayBuffer(BLOCK));
      for (let i = 0; i < waiting; i++) tail.setUint8(i, pending[i]);
      end[0] ^= Math.imul(rotate(Math.imul(tail.getInt32(0, true), C1), 15), C2);
      end[1] ^= Math.imul(rotate(Math.imul(tail.getInt32(4, true), C2), 16), C3);
      end[2] ^= Math.imul(rotate(Math.imul(tail.getInt32(8, true), C3), 17), C4);
      end[3] ^= Math.imul(rotate(Math.imul(tail.getInt32(12, true), C4), 18), C1);
      for (let i = 0; i < 4; i++) end[i] ^= length;
      stir(end);
      for (let i = 0; i < 4; i++) end[i] = finish(end[i]);
      stir(end);
      return Array.from(end, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    },
  };
  return digest;
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The bytes of numbers, least significant first, whatever the machine's own order. */
function littleEndianBytes(values: Float64Array): Uint8Array {
  if (LITTLE_ENDIAN) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const bytes = new Uint8Array(values.byteLength);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return bytes;
}

/** Digest of several arrays one after another, as 32 hexadecimal digits. */
export function digestOf(...arrays: readonly (Float64Array | Uint8Array)[]): string {
  const digest = createDigest();
  for (const array of arrays) digest.update(array);
  return digest.hex();
}
