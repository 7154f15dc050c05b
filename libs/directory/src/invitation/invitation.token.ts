import { createHash, randomBytes } from 'node:crypto';

/** A new token for the link of a mail. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It has 256 random bits, so a plain hash cannot be turned back. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
