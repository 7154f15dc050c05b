import { Audit } from '@app/platform/access';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { DeadLetters, Discardings } from '@app/platform/jobs';
import { Injectable } from '@nestjs/common';
import type { DeadJob } from './dead-job.model.js';

const MAX_ID = 200;

/** Jobs that have failed for good, and what the staff do with them. Each act stands in the audit log. */
@Injectable()
export class DeadJobService {
  constructor(
    private readonly letters: DeadLetters,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly discardings: Discardings,
  ) {}

  /** The latest failures first, at most 100 of each queue. */
  async list(): Promise<DeadJob[]> {
    return (await this.letters.list()).map((letter) => ({ ...letter }));
  }

  /**
   * Lets a job run again with all its attempts.
   *
   * @throws Problem `NOT_FOUND` when there is no such dead job
   */
  async retry(ctx: Ctx, queue: string, id: string): Promise<void> {
    await this.letters.retry(queue, checked(id));
    await this.audit.record(ctx, 'job.retry', `job:${queue}/${id}`);
  }

  /**
   * Removes a job for good, and what it stood for: a mail or an overview that waits without a job would get a new
   * one.
   *
   * @throws Problem `NOT_FOUND` when there is no such dead job
   */
  async discard(ctx: Ctx, queue: string, id: string): Promise<void> {
    const { name, failedReason, payload } = await this.letters.discard(queue, checked(id));
    await this.db.run(ctx, async (tx) => {
      await this.discardings.run(tx, name, payload);
      await this.audit.record(tx, 'job.discard', `job:${queue}/${id}`, { name, failedReason });
    });
  }
}

function checked(id: string): string {
  if (id.length === 0 || id.length > MAX_ID) throw new Problem('NOT_FOUND', { field: 'id' });
  return id;
}
