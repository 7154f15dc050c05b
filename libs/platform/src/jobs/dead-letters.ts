import { JOBS, QUEUES, checkPayload, type JobName, type JobPayload, type QueueName } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Problem, type Ctx } from '../context/index.js';
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

/** What else is to be given up with a dead job of one name. Runs in the transaction that writes it down. */
export type Discarding<Name extends JobName> = (ctx: Ctx, payload: JobPayload<Name>) => Promise<void>;

/**
 * What the libs give up with their dead jobs. A job that stands for a row that waits would come back, because
 * the sweep finds the row again.
 */
@Injectable()
export class Discardings {
  private readonly byName = new Map<string, (ctx: Ctx, payload: unknown) => Promise<void>>();

  register<Name extends JobName>(name: Name, discarding: Discarding<Name>): void {
    if (this.byName.has(name)) throw new Error(`What is given up with ${name} is registered twice`);
    this.byName.set(name, async (ctx, payload) => {
      if (fits(name, payload)) await discarding(ctx, payload);
    });
  }

  /** Gives up what belongs to a job; nothing for most. */
  async run(ctx: Ctx, name: string, payload: unknown): Promise<void> {
    await this.byName.get(name)?.(ctx, payload);
  }
}

/** A payload of an older release that does not fit any more can still be discarded; nothing hangs on it. */
function fits<Name extends JobName>(name: Name, payload: unknown): payload is JobPayload<Name> {
  try {
    checkPayload(name, JOBS[name].payload, payload);
    return true;
  } catch {
    return false;
  }
}

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
