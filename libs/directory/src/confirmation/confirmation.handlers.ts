import type { JobPayload } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ConfirmationService } from './confirmation.service.js';

/** In the morning, German time, when somebody is there to read the mail. */
const EVERY_MORNING = '20 7 * * *';

@Injectable()
export class ConfirmationHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly confirmations: ConfirmationService,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('membership.review.v1', EVERY_MORNING, {});
  }

  @JobHandler('membership.review.v1')
  async review(ctx: Ctx, _payload: JobPayload<'membership.review.v1'>): Promise<Outcome> {
    return (await this.confirmations.review(ctx)) > 0 ? done : skipped('no membership is due');
  }
}
