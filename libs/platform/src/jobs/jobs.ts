import { JOBS, checkPayload, type JobName, type JobPayload } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { QueueBackend } from './queue-backend.js';

export interface AddOptions {
  /** Same id, same job: a second add is passed over while the first is known. No colons. */
  readonly id: string;
  /** Milliseconds to wait. */
  readonly delay?: number;
}

/**
 * Adds jobs, for handlers of the worker. Services do not use it: what must follow a change goes through the
 * outbox, because a queue cannot take part in a transaction.
 */
@Injectable()
export class Jobs {
  constructor(private readonly queues: QueueBackend) {}

  async add<Name extends JobName>(name: Name, payload: JobPayload<Name>, options: AddOptions): Promise<void> {
    await this.addAll(name, [{ payload, ...options }]);
  }

  /** Adds many jobs of one name in one round trip. */
  async addAll<Name extends JobName>(
    name: Name,
    jobs: readonly (AddOptions & { payload: JobPayload<Name> })[],
  ): Promise<void> {
    if (jobs.length === 0) return;
    await this.queues.addBulk(
      JOBS[name].queue,
      jobs.map(({ payload, id, delay }) => ({
        name,
        data: checkPayload(name, JOBS[name].payload, payload),
        jobId: id,
        ...(delay === undefined ? {} : { delay }),
      })),
    );
  }

  /** Makes a job run by the clock, `pattern` as in cron with seconds left out, German time. Safe to call at every start. */
  async schedule<Name extends JobName>(
    name: Name,
    pattern: string,
    payload: JobPayload<Name>,
  ): Promise<void> {
    await this.queues
      .queue(JOBS[name].queue)
      .upsertJobScheduler(
        name,
        { pattern, tz: 'Europe/Berlin' },
        { name, data: checkPayload(name, JOBS[name].payload, payload) as object },
      );
  }
}
