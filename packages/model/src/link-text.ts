/**
 * The text form of a link: UTF-8, raw deflate, base64url, and after every 64 characters
 * two that check them. Compressors differ in their output between runtimes, but each
 * reads what the others wrote.
 */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BLOCK = 64;
const CHECK = 2;

/** Packs a text into letters, digits, "-" and "_". */
export async function packText(content: string): Promise<string> {
  const packed = await pump(
    new CompressionStream("deflate-raw"),
    new TextEncoder().encode(content),
    Infinity,
  );
  const payload = toBase64(packed.bytes);
  let text = "";
  for (let at = 0; at < payload.length; at += BLOCK) {
    const block = payload.slice(at, at + BLOCK);
    text += block + checkOf(block, at / BLOCK);
  }
  return text;
}

/** Unpacks as much of a payload as can be read; `complete` says whether that is all of it. */
export async function unpackText(
  payload: string,
  limit: number,
): Promise<{ content: string; complete: boolean }> {
  const { bytes, complete } = await pump(
    new DecompressionStream("deflate-raw"),
    fromBase64(payload),
    limit,
  );
  return { content: new TextDecoder().decode(bytes, { stream: !complete }), complete };
}

/** Two characters that depend on every character of a block and on its place. */
function checkOf(block: string, place: number): string {
  let hash = 0x811c9dc5 ^ place;
  for (let i = 0; i < block.length; i++) hash = Math.imul(hash ^ block.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return ALPHABET[hash & 63] + ALPHABET[(hash >>> 6) & 63];
}

/** The characters up to the first that is wrong, without their checks. */
export function soundPart(text: string): { payload: string; after: number } {
  let payload = "";
  for (let at = 0, place = 0; at < text.length; at += BLOCK + CHECK, place++) {
    const part = text.slice(at, at + BLOCK + CHECK);
    const stranger = [...part].findIndex((character) => !ALPHABET.includes(character));
    if (stranger >= 0) return { payload, after: at + stranger };
    const block = part.slice(0, -CHECK);
    if (part.length <= CHECK || checkOf(block, place) !== part.slice(-CHECK))
      return { payload, after: at };
    payload += block;
  }
  return { payload, after: text.length };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word =
      (bytes[i] << 16) | ((left > 1 ? bytes[i + 1] : 0) << 8) | (left > 2 ? bytes[i + 2] : 0);
    text += ALPHABET[word >> 18] + ALPHABET[(word >> 12) & 63];
    if (left > 1) text += ALPHABET[(word >> 6) & 63];
    if (left > 2) text += ALPHABET[word & 63];
  }
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    word = ((word << 6) | ALPHABET.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  return bytes;
}

/** Sends bytes through a (de)compressor and keeps whatever comes out before it fails. */
async function pump(
  through: {
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<BufferSource>;
  },
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; complete: boolean }> {
  const writer = through.writable.getWriter();
  const feed = async (): Promise<void> => {
    // Small pieces: what precedes the damage then comes out before the failure.
    for (let at = 0; at < bytes.length; at += 64) await writer.write(bytes.subarray(at, at + 64));
    await writer.close();
  };
  const feeding = feed().catch(() => undefined);
  const pieces: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  const reader = through.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        complete = true;
        break;
      }
      pieces.push(value);
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    complete = false;
  }
  await feeding;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return { bytes: all, complete };
}
