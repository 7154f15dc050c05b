import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DecisionSweep } from './decision.sweep.js';

const EVERY_FIVE_MINUTES = '*/5 * * * *';

/** Looks for deadlines, reminders and review days of decisions. The database knows which, so a restart forgets none. */
@Injectable()
export class DecisionHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly decisions: DecisionSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('project-decision.sweep.v1', EVERY_FIVE_MINUTES, {});
    // What has become due while nothing ran is not left waiting for the next round.
    const id = `project-decision-sweep-${this.clock.now().getTime()}`;
    await this.jobs.add('project-decision.sweep.v1', {}, { id });
  }

  @JobHandler('project-decision.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'project-decision.sweep.v1'>): Promise<Outcome> {
    const closed = await this.decisions.closeDue(ctx);
    const reminded = await this.decisions.remindDue(ctx);
    const asked = await this.decisions.askForReview(ctx);
    return closed + reminded + asked > 0 ? done : skipped('nothing is due');
  }
}
