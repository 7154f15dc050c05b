/**
 * A key that makes a repeated request count once. Keep it for all attempts to send the same thing; take a new
 * one for the next. (`crypto.randomUUID` exists only on secure origins, and an intranet may have none.)
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
