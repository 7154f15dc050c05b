import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { QuestionRouting } from './question-routing.service.js';

const EVERY_TEN_MINUTES = '*/10 * * * *';

/** Looks for questions whose time is over. The database knows which, so a restart forgets none. */
@Injectable()
export class RoutingHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly routing: QuestionRouting,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('routing.sweep.v1', EVERY_TEN_MINUTES, {});
    // What has become due while nothing ran is not left waiting for the next round.
    await this.jobs.add('routing.sweep.v1', {}, { id: `routing-sweep-${this.clock.now().getTime()}` });
  }

  @JobHandler('routing.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'routing.sweep.v1'>): Promise<Outcome> {
    const count = await this.routing.escalateDue(ctx);
    return count > 0 ? done : skipped('no question waits too long');
  }
}
