import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem, systemCtx, type Ctx } from '../context/index.js';
import { Database } from '../database/index.js';
import { RATE_LIMITS, type RateLimitName } from './limits.js';

/**
 * Counts attempts, for all processes together in the table `rate_limit`. Attempts count at once and for good:
 * they are written outside the caller's transaction. When the database cannot be asked, each process counts
 * in its own memory.
 */
@Injectable()
export class RateLimits {
  private readonly logger = new Logger(RateLimits.name);
  private readonly limiters: ReadonlyMap<RateLimitName, RateLimiterPostgres>;

  constructor(private readonly db: Database) {
    const names = Object.keys(RATE_LIMITS) as RateLimitName[];
    this.limiters = new Map(names.map((name, index) => [name, this.limiter(name, index === 0)]));
  }

  /**
   * Takes one attempt from the limit `name` of `key` (a mail address, an id, a network; stored as a hash).
   *
   * @throws Problem `TOO_MANY_REQUESTS` with the seconds until the next attempt is possible
   */
  async consume(ctx: Ctx, name: RateLimitName, key: string): Promise<void> {
    try {
      await this.limiters.get(name)!.consume(hashed(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
      this.logger.debug(`Request ${ctx.requestId} is over the limit "${name}"`);
      throw new Problem('TOO_MANY_REQUESTS', { values: { seconds, minutes: Math.ceil(seconds / 60) } });
    }
  }

  /** Forgets the attempts of `key`, after one that proved to be rightful. */
  async forgive(name: RateLimitName, key: string): Promise<void> {
    await this.limiters.get(name)!.delete(hashed(key));
  }

  private limiter(name: RateLimitName, tidies: boolean): RateLimiterPostgres {
    const { points, seconds } = RATE_LIMITS[name];
    const options = { keyPrefix: name, points, duration: seconds };
    const ctx = systemCtx('rate-limit');
    return new RateLimiterPostgres({
      ...options,
      storeType: 'client',
      storeClient: {
        query: async ({ text, values }: { text: string; values: unknown[] }) => {
          const rows = await this.db.rows(ctx, text, values);
          return { rows, rowCount: rows.length };
        },
      },
      tableName: 'rate_limit',
      tableCreated: true,
      // One of them sweeps the table for all.
      clearExpiredByTimeout: tidies,
      // Who is over the limit costs no further statements until the time is up.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory(options),
    });
  }
}

/** Mail addresses and networks are not stored in the clear just to be counted. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 27);
}
