import type { JobPayload } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StanceService } from './stance.service.js';

/** Shortly after midnight in Germany, when offers have ended. */
const EVERY_NIGHT = '10 0 * * *';

@Injectable()
export class OfferHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly stances: StanceService,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('offer.expire.v1', EVERY_NIGHT, {});
  }

  @JobHandler('offer.expire.v1')
  async expire(ctx: Ctx, _payload: JobPayload<'offer.expire.v1'>): Promise<Outcome> {
    return (await this.stances.announceExpired(ctx)) > 0 ? done : skipped('no offer has ended');
  }
}
