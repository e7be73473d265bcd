// A short name for a long text, the same on every machine, to tell whether two are the same; no
// protection against forgery.

const START = { high: 0xcbf29ce4, low: 0x84222325 };
/** The prime is 2^40 + this. */
const PRIME_LOW = 0x1b3;
const TWO_TO_32 = 2 ** 32;

/** FNV-1a of 64 bits over the text's UTF-8, to base 36; by halves, for whole numbers are exact to 2^53 only. */
export function hashOfText(text: string): string {
  let { high, low } = START;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / TWO_TO_32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36);
}
