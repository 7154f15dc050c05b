import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JoinRequestSweep } from './join-request.sweep.js';

const EVERY_TEN_MINUTES = '*/10 * * * *';

/** Looks for requests that wait too long. The database knows which, so a restart forgets none. */
@Injectable()
export class JoinRequestHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly requests: JoinRequestSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('project.sweep.v1', EVERY_TEN_MINUTES, {});
    // What has become due while nothing ran is not left waiting for the next round.
    await this.jobs.add('project.sweep.v1', {}, { id: `project-sweep-${this.clock.now().getTime()}` });
  }

  @JobHandler('project.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'project.sweep.v1'>): Promise<Outcome> {
    return (await this.requests.remindDue(ctx)) > 0 ? done : skipped('no request waits too long');
  }
}
