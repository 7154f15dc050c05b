import type { JobPayload } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DuplicateSweep } from './duplicate-sweep.service.js';

/** At the full hour; who is reminded within working days need not be so to the minute. */
const EVERY_HOUR = '0 * * * *';

@Injectable()
export class DuplicateHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly duplicates: DuplicateSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('duplicate.sweep.v1', EVERY_HOUR, {});
  }

  @JobHandler('duplicate.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'duplicate.sweep.v1'>): Promise<Outcome> {
    return (await this.duplicates.sweep(ctx)) > 0 ? done : skipped('no proposal is due');
  }
}
