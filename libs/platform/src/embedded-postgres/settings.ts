import os from 'node:os';

/** Server settings by name; they are given on the command line of the server and win over its files. */
export type PostgresSettings = Readonly<Record<string, string | number>>;

const MB = 1024 * 1024;

/**
 * Settings for one machine that also runs the product itself: sized by its memory, from a small virtual
 * server (1 GB) upwards.
 *
 * The server log keeps start, stop and failures of the server. Failed statements are left to the program that
 * sent them: PostgreSQL would write the values of people's data next to them.
 */
export function defaultSettings(): PostgresSettings {
  const memory = Math.floor(os.totalmem() / MB);
  const sharedBuffers = clamp(Math.floor(memory / 8), 32, 256);
  return {
    max_connections: 200,
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${clamp(Math.floor(memory / 2), 128, 8192)}MB`,
    work_mem: `${clamp(Math.floor(memory / 512), 4, 16)}MB`,
    maintenance_work_mem: `${clamp(Math.floor(memory / 32), 32, 256)}MB`,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    // Compiling pays off for reports of seconds; here it only adds to statements of milliseconds.
    jit: 'off',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
}

/** Settings for a server whose data may be lost: specs and benchmarks that build their own data. */
export const THROWAWAY_SETTINGS: PostgresSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  shared_buffers: '128MB',
};

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
