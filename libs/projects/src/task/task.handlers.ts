import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TaskSweep } from './task.sweep.js';

const EVERY_HOUR = '20 * * * *';

/** Looks for tasks whose day has passed. The database knows which, so a restart forgets none. */
@Injectable()
export class TaskHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly tasks: TaskSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('project-task.sweep.v1', EVERY_HOUR, {});
    // What has become due while nothing ran is not left waiting for the next round.
    await this.jobs.add(
      'project-task.sweep.v1',
      {},
      { id: `project-task-sweep-${this.clock.now().getTime()}` },
    );
  }

  @JobHandler('project-task.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'project-task.sweep.v1'>): Promise<Outcome> {
    return (await this.tasks.warnOverdue(ctx)) > 0 ? done : skipped('no task is overdue');
  }
}
