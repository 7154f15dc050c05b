import type { JobPayload } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DomainClaimService } from './domain-claim.service.js';

/** At night, German time, when name servers have little to do. */
const EVERY_NIGHT = '40 3 * * *';

@Injectable()
export class DomainClaimHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly claims: DomainClaimService,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('mail-domain.check.v1', EVERY_NIGHT, {});
  }

  @JobHandler('mail-domain.check.v1')
  async check(ctx: Ctx, _payload: JobPayload<'mail-domain.check.v1'>): Promise<Outcome> {
    return (await this.claims.checkAll(ctx)) > 0 ? done : skipped('no claim was decided');
  }
}
