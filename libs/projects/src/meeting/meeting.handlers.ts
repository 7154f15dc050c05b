import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MeetingSweep } from './meeting.sweep.js';

const EVERY_HOUR = '5 * * * *';

/** Looks for meetings that come closer. The database knows which, so a restart forgets none. */
@Injectable()
export class MeetingHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly meetings: MeetingSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('project-meeting.sweep.v1', EVERY_HOUR, {});
    // What has become due while nothing ran is not left waiting for the next round.
    const id = `project-meeting-sweep-${this.clock.now().getTime()}`;
    await this.jobs.add('project-meeting.sweep.v1', {}, { id });
  }

  @JobHandler('project-meeting.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'project-meeting.sweep.v1'>): Promise<Outcome> {
    return (await this.meetings.remindDue(ctx)) > 0 ? done : skipped('no meeting to remind of');
  }
}
