import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SnoozeService } from './snooze.service.js';

const EVERY_MINUTE = '* * * * *';

/** Brings notifications back that were put off. */
@Injectable()
export class SnoozeHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly snoozes: SnoozeService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('notification.wake.v1', EVERY_MINUTE, {});
  }

  @JobHandler('notification.wake.v1')
  async wake(ctx: Ctx): Promise<Outcome> {
    while ((await this.snoozes.wake(ctx)) > 0);
    return done;
  }
}
