import { QUEUES, type QueueName } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Problem } from '../context/index.js';
import { QueueBackend } from './queue-backend.js';

/** A job that has used up its attempts and waits for a person. */
export interface DeadLetter {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  readonly failedReason: string;
  readonly attemptsMade: number;
  readonly failedAt: Date | null;
  readonly payload: unknown;
}

const SHOWN = 100;

/** The dead letters of all queues, for the staff. */
@Injectable()
export class DeadLetters {
  constructor(private readonly queues: QueueBackend) {}

  /** The newest first, at most 100 per queue. */
  async list(): Promise<DeadLetter[]> {
    const perQueue = await Promise.all(
      QUEUES.map(async (queue) => {
        const jobs = await this.queues.queue(queue).getFailed(0, SHOWN - 1);
        return jobs.map((job) => letterOf(queue, job));
      }),
    );
    return perQueue.flat().sort((a, b) => (b.failedAt?.getTime() ?? 0) - (a.failedAt?.getTime() ?? 0));
  }

  /** Lets a dead job run again, with its attempts counted anew. */
  async retry(queue: string, id: string): Promise<void> {
    const { job } = await this.find(queue, id);
    await job.retry('failed', { resetAttemptsMade: true });
  }

  /** Removes a dead job and returns what it was. */
  async discard(queue: string, id: string): Promise<DeadLetter> {
    const { name, job } = await this.find(queue, id);
    const letter = letterOf(name, job);
    await job.remove();
    return letter;
  }

  private async find(queue: string, id: string): Promise<{ name: QueueName; job: Job }> {
    const name = QUEUES.find((known) => known === queue);
    const job = name && ((await this.queues.queue(name).getJob(id)) as Job | undefined);
    if (!job || !(await job.isFailed())) throw new Problem('NOT_FOUND');
    return { name, job };
  }
}

function letterOf(queue: QueueName, job: Job): DeadLetter {
  return {
    queue,
    id: job.id ?? '',
    name: job.name,
    failedReason: job.failedReason,
    attemptsMade: job.attemptsMade,
    failedAt: job.finishedOn ? new Date(job.finishedOn) : null,
    payload: job.data as unknown,
  };
}
