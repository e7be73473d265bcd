// Secret tokens for links, and the hash under which they are kept.
// Invariant: a token is shown once; the database holds only its hash, so a copy of it opens nothing.
import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new secret: 43 URL-safe characters, 256 bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** SHA-256 in hex. Enough for random tokens, which nobody can guess; never for passwords. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
