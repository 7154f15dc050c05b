import { GqlError } from '../data/gql-error.js';
import { m } from '../paraglide/messages.js';

/** Words for a refusal: the server's own message, or ours where nothing came back. */
export function errorText(error: unknown): string {
  if (!(error instanceof GqlError)) return m.error_unexpected();
  if (error.code === 'OFFLINE') return m.error_offline();
  if (error.code === 'UNAVAILABLE') return m.error_unavailable();
  if (error.code === 'INTERNAL' || !error.message) return m.error_unexpected();
  return error.message;
}
