import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemCtx } from '../context/index.js';
import { Database, Listener } from '../database/index.js';
import { QueueBackend } from '../jobs/index.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { Subscriptions } from './subscriptions.js';

/** Name of the job that carries one message to one subscriber. */
export const MESSAGE_JOB = 'message.deliver';

/** What such a job holds. */
export interface MessageJob {
  readonly messageId: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly subscriberId: string;
  readonly requestId: string;
}

const BATCH = 200;
const SWEEP_MS = 2_000;

interface OutboxRow {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  request_id: string;
}

/**
 * Hands the outbox to its subscribers: one job per message and subscriber. The rows are locked, turned into
 * jobs and marked as sent in one transaction; a crash before the commit repeats the jobs under the same ids,
 * which handlers bear because they are idempotent. Several workers share the work through SKIP LOCKED.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Relay.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly db: Database,
    private readonly listener: Listener,
    private readonly queues: QueueBackend,
    private readonly subscriptions: Subscriptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.unlisten = await this.listener.listen(OUTBOX_CHANNEL, () => this.wake());
    this.timer = setInterval(() => this.wake(), SWEEP_MS);
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.unlisten?.();
    await this.running;
  }

  /** Looks for unsent messages now; called by NOTIFY and by the sweep. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  private async drain(): Promise<void> {
    try {
      while (!this.stopped && (await this.relayBatch()) === BATCH);
    } catch (error) {
      this.logger.error('The relay will try again', error);
    }
  }

  /** Relays one batch and returns its size. */
  async relayBatch(): Promise<number> {
    return this.db.run(systemCtx('relay'), async (ctx) => {
      const rows = await this.db.rows<OutboxRow>(
        ctx,
        `select id, type, payload, request_id from outbox where sent_at is null order by id limit ${BATCH} for update skip locked`,
      );
      if (rows.length === 0) return 0;
      const jobs = rows.flatMap((row) =>
        this.subscriptions.of(row.type).map(({ id }) => ({
          name: MESSAGE_JOB,
          data: {
            messageId: row.id,
            type: row.type,
            payload: row.payload,
            subscriberId: id,
            requestId: row.request_id,
          } satisfies MessageJob,
          jobId: `${row.id}-${id}`,
        })),
      );
      if (jobs.length > 0) await this.queues.addBulk('messages', jobs);
      await this.db.execute(ctx, `update outbox set sent_at = now() where id = any($1)`, [
        rows.map((row) => row.id),
      ]);
      return rows.length;
    });
  }
}
