// A short name for a long text, to tell whether two are the same; no protection against forgery.

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** 64 bits in hexadecimal: two FNV-1a hashes of 32 bits with different beginnings. */
export function hashOfText(text: string): string {
  return [OFFSET, OFFSET ^ 0x5bd1e995]
    .map((start) => hashFrom(start, text).toString(16).padStart(8, '0'))
    .join('');
}

function hashFrom(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return hash >>> 0;
}
