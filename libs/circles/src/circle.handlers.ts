import type { JobPayload } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CircleProposals } from './circle-proposals.service.js';

/** After matching has read needs and offers anew. */
const EVERY_NIGHT = '45 0 * * *';

/** Proposes circles every night. */
@Injectable()
export class CircleHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly proposals: CircleProposals,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('circles.refresh.v1', EVERY_NIGHT, {});
    // Once a day also at a start: the machine may have been off at night.
    await this.jobs.add('circles.refresh.v1', {}, { id: `circles-refresh-${berlinDay(this.clock.now())}` });
  }

  @JobHandler('circles.refresh.v1')
  async refresh(ctx: Ctx, _payload: JobPayload<'circles.refresh.v1'>): Promise<Outcome> {
    return (await this.proposals.refresh(ctx)) > 0 ? done : skipped('no new circle');
  }
}
