import type { QueueName } from '@app/contracts';
import type { BulkJob } from '@app/platform/jobs';

export interface InlineJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

/**
 * Stands in for the queues in tests: jobs wait in memory until the test runs them. Data makes a round trip
 * through JSON, as it would through a real queue, and a known job id is passed over.
 */
export class InlineQueues {
  readonly kind = 'inline';
  readonly scheduled: { queue: QueueName; name: string }[] = [];
  private readonly waiting: InlineJob[] = [];
  private readonly known = new Set<string>();

  async addBulk(queue: QueueName, jobs: readonly BulkJob[]): Promise<void> {
    for (const job of jobs) {
      if (job.jobId.includes(':')) throw new Error('A job id must not contain a colon');
      if (this.known.has(`${queue} ${job.jobId}`)) continue;
      this.known.add(`${queue} ${job.jobId}`);
      this.waiting.push({
        queue,
        id: job.jobId,
        name: job.name,
        data: JSON.parse(JSON.stringify(job.data)) as unknown,
      });
    }
  }

  queue(queue: QueueName) {
    return {
      upsertJobScheduler: async (name: string): Promise<void> => void this.scheduled.push({ queue, name }),
      getFailed: async () => [],
      getJob: async () => undefined,
    };
  }

  work(): void {
    // Nothing runs by itself in a test.
  }

  /** Loses everything, as a queue does whose server has lost its data. */
  lose(): void {
    this.waiting.splice(0);
    this.known.clear();
  }

  /** Takes the waiting jobs, oldest first. */
  take(): InlineJob[] {
    return this.waiting.splice(0);
  }
}
