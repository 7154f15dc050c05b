import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnusable } from './connect-once.js';
import { inspectDatabase } from './inspect.js';

const PAUSE_MS = 3_000;
const ATTEMPTS = 10;

/**
 * Waits half a minute for the database at `url`: it may be starting, too.
 *
 * @param say told each time it was not there
 * @throws DatabaseUnusable when it does not come, lets nobody in, or has not got the schema of this version
 */
export async function awaitDatabase(
  url: string,
  say: (line: string) => void,
  { attempts = ATTEMPTS, pauseMs = PAUSE_MS } = {},
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { pending } = await inspectDatabase(url);
      if (pending.length === 0) return;
      throw new DatabaseUnusable(
        `The database has not got the schema of this version; ${pending.length} migrations have not run. Let them run first: npm run cli -- migrate`,
      );
    } catch (error) {
      if (!(error instanceof DatabaseUnusable) || !error.mayPass || attempt >= attempts) throw error;
      say(`${error.message} Trying again …`);
      await delay(pauseMs);
    }
  }
}
