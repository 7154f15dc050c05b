import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemCtx } from '../context/index.js';
import { Database, Listener, WokenWork } from '../database/index.js';
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
  private readonly work: WokenWork;

  constructor(
    private readonly db: Database,
    listener: Listener,
    private readonly queues: QueueBackend,
    private readonly subscriptions: Subscriptions,
  ) {
    this.work = new WokenWork(listener, {
      channel: OUTBOX_CHANNEL,
      sweepMs: SWEEP_MS,
      step: async () => (await this.relayBatch()) === BATCH,
      logger: new Logger(Relay.name),
      failure: 'The relay will try again',
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
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
