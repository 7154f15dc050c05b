import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../context/index.js';
import { Database } from '../database/index.js';
import { JobHandler, Jobs, done, type Outcome } from '../jobs/index.js';
import { LiveLog } from '../live/index.js';

/** Removes what has done its duty and returns how many rows that were. */
export type Tidier = (ctx: Ctx) => Promise<number>;

/** How long the engine room keeps its own records, in days. */
const KEEP = { outbox: 7, live: 14, mails: 30 } as const;

/** Every night at ten past three, German time: little traffic, and after no clock is changed. */
const WHEN = '10 3 * * *';

/** Runs the tidiers of all libs, one after the other; one that fails does not stop the others. */
@Injectable()
export class Tidying implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(Tidying.name);
  private readonly tidiers = new Map<string, Tidier>();

  constructor(
    private readonly db: Database,
    private readonly live: LiveLog,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.register('outbox', (ctx) =>
      this.db.execute(ctx, `delete from outbox where sent_at < now() - make_interval(days => $1)`, [
        KEEP.outbox,
      ]),
    );
    this.register('live log', (ctx) => this.live.tidy(ctx, KEEP.live));
    this.register('outgoing mail', (ctx) =>
      this.db.execute(ctx, `delete from outgoing_mail where sent_at < now() - make_interval(days => $1)`, [
        KEEP.mails,
      ]),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('maintenance.tidy.v1', WHEN, {});
  }

  /** @param name shows in the log */
  register(name: string, tidier: Tidier): void {
    if (this.tidiers.has(name)) throw new Error(`Tidier "${name}" is registered twice`);
    this.tidiers.set(name, tidier);
  }

  @JobHandler('maintenance.tidy.v1')
  async tidy(ctx: Ctx): Promise<Outcome> {
    const failed: string[] = [];
    for (const [name, tidier] of this.tidiers) {
      try {
        const removed = await tidier(ctx);
        if (removed > 0) this.logger.log(`Tidied ${name}: ${removed}`);
      } catch (error) {
        failed.push(name);
        this.logger.error(`Tidying ${name} failed`, error);
      }
    }
    if (failed.length > 0) throw new Error(`Tidying failed for ${failed.join(', ')}`);
    return done;
  }
}
