import { Clock, berlinDay, berlinDayAfter, berlinHour, workingDayBefore } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';

/** Nobody is reminded in the night. */
const FROM_HOUR = 7;
/** So far ahead a meeting can lie at most whose working day before is today: over Christmas and New Year. */
const LOOK_AHEAD_DAYS = 14;

/** Meetings that come closer: who is invited is reminded on the working day before, once per time it is set for. */
@Injectable()
export class MeetingSweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Safe to run at any time and in several workers at once. A meeting that was set for this time only today has just
   * been told of.
   *
   * @returns of how many meetings was reminded
   */
  async remindDue(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    const today = berlinDay(now);
    if (berlinHour(now) < FROM_HOUR) return 0;
    return this.db.run(ctx, async (tx) => {
      const near = await this.db.rows<{ id: string; projectId: string; startsAt: Date; setOn: string }>(
        tx,
        `select m.id, m.project_id as "projectId", m.starts_at as "startsAt", m.set_on::text as "setOn"
         from project_meeting m join project p on p.id = m.project_id and p.state not in ('PAUSED', 'FINISHED')
         where m.state = 'PLANNED' and m.starts_at > $1 and m.starts_at < ($2::date + 1)::timestamptz
           and m.reminded_for is distinct from m.starts_at
         order by m.starts_at for update of m skip locked`,
        [now, berlinDayAfter(now, LOOK_AHEAD_DAYS)],
      );
      const due = near.filter(({ startsAt }) => today >= workingDayBefore(berlinDay(startsAt), null));
      await this.db.execute(
        tx,
        'update project_meeting set reminded_for = starts_at where id = any($1::uuid[])',
        [due.map(({ id }) => id)],
      );
      const known = due.filter(({ setOn }) => setOn < today);
      for (const { id, projectId } of known)
        await this.outbox.append(tx, 'project.meeting-due.v1', { meetingId: id, projectId });
      return known.length;
    });
  }
}
