import { QUEUES, type QueueName } from '@app/contracts';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker, withBackend, type JobsOptions, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { Config } from '../config/index.js';
import { QUEUE_SCHEMA } from '../database/index.js';

const onPostgres = withBackend(createPostgresBackend);

/** Retry with growing pauses: about 2 s, 4 s, 8 s … after that the job waits among the dead letters. */
export const DEFAULT_JOB_OPTIONS: JobsOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.3 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: false,
};

export interface BulkJob {
  readonly name: string;
  readonly data: unknown;
  readonly jobId: string;
  readonly delay?: number;
}

/** Names the namespace of the queues, so that several instances or test runs can share one Redis. */
export const QUEUE_PREFIX = Symbol('QUEUE_PREFIX');

/**
 * The queues, on PostgreSQL or, with `REDIS_URL`, on Redis. The one place that knows the difference; what
 * follows (retry, dead letters, schedules, delivery after a crash) is the same on both.
 */
@Injectable()
export class QueueBackend implements OnModuleDestroy {
  readonly kind: 'postgres' | 'redis';
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private readonly redis: Redis | undefined;
  private readonly duplicates: Redis[] = [];

  constructor(
    private readonly config: Config,
    @Inject(QUEUE_PREFIX) private readonly prefix: string,
  ) {
    this.kind = config.redisUrl ? 'redis' : 'postgres';
    // BullMQ waits with blocking commands and must not give up on them.
    this.redis = config.redisUrl ? new Redis(config.redisUrl, { maxRetriesPerRequest: null }) : undefined;
  }

  queue(name: QueueName): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      const options = {
        prefix: this.prefix,
        defaultJobOptions: DEFAULT_JOB_OPTIONS,
        streams: { events: { maxLen: 1_000 } },
      };
      queue = this.redis
        ? new Queue(name, { ...options, connection: this.redis })
        : (new onPostgres.Queue(name, { ...options, connection: this.postgres(3) }) as unknown as Queue);
      // Without a listener a lost connection would end the process; commands reject by themselves.
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** Adds jobs in one round trip. A job id that is already known is passed over by the queue. */
  async addBulk(queue: QueueName, jobs: readonly BulkJob[]): Promise<void> {
    await this.queue(queue).addBulk(
      jobs.map(({ name, data, jobId, delay }) => ({
        name,
        data: data as object,
        opts: { jobId, ...(delay === undefined ? {} : { delay }) },
      })),
    );
  }

  /** Starts a worker for one queue. `concurrency` jobs run side by side in this process. */
  work(
    name: QueueName,
    concurrency: number,
    processor: Processor,
    limiter?: { max: number; duration: number },
  ): Worker {
    const options = {
      prefix: this.prefix,
      concurrency,
      ...(limiter ? { limiter } : {}),
      lockDuration: 30_000,
      // A job whose worker was killed comes back when its lock has run out and two looks have found nobody.
      stalledInterval: 10_000,
    };
    const worker = this.redis
      ? new Worker(name, processor, { ...options, connection: this.connection() })
      : (new onPostgres.Worker(name, processor, {
          ...options,
          connection: this.postgres(Math.min(concurrency, 4) + 1),
        }) as unknown as Worker);
    worker.on('error', () => undefined);
    this.workers.push(worker);
    return worker;
  }

  get names(): readonly QueueName[] {
    return QUEUES;
  }

  /** Lets running jobs end, then closes every connection. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    // BullMQ leaves connections open that it was given.
    for (const connection of [this.redis, ...this.duplicates]) connection?.disconnect();
  }

  /** A worker blocks its connection while it waits, so it cannot share ours. */
  private connection(): Redis {
    const connection = this.redis!.duplicate();
    this.duplicates.push(connection);
    return connection;
  }

  private postgres(max: number) {
    return {
      connectionString: this.config.databaseUrl,
      schema: QUEUE_SCHEMA,
      max,
      application_name: 'kleinstadtnetz-queue',
      keepAlive: true,
      // The truth is in the outbox and the domain tables; a job lost in a power cut is relayed again.
      options: '-c synchronous_commit=off',
    };
  }
}
