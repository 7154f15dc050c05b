import { Platform1763900000001 } from './1763900000001-platform.js';

/**
 * All migrations in the order they run. Append only: a migration that has been released is never changed,
 * moved or removed.
 */
export const MIGRATIONS = [Platform1763900000001];
