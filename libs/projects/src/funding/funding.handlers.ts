import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FundingSweep } from './funding.sweep.js';

const EVERY_HOUR = '40 * * * *';

/** Looks for deadlines that come closer. The database knows which, so a restart forgets none. */
@Injectable()
export class FundingHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly fundings: FundingSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('project-funding.sweep.v1', EVERY_HOUR, {});
    // What has become due while nothing ran is not left waiting for the next round.
    const id = `project-funding-sweep-${this.clock.now().getTime()}`;
    await this.jobs.add('project-funding.sweep.v1', {}, { id });
  }

  @JobHandler('project-funding.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'project-funding.sweep.v1'>): Promise<Outcome> {
    return (await this.fundings.remindDue(ctx)) > 0 ? done : skipped('no deadline to remind of');
  }
}
