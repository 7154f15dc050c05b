import { Clock, berlinDay, berlinDayAfter, daysBetween } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { REMIND_DAYS, dueReminders } from './funding.rules.js';

/** Deadlines of applications that are still drafts: people are reminded 30, 14 and 3 days before, each once. */
@Injectable()
export class FundingSweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Safe to run at any time and in several workers at once. When nothing has run for a while, several days are due
   * together and people are reminded once. Projects that rest or are finished remind of nothing.
   *
   * @returns of how many applications was reminded
   */
  async remindDue(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    const today = berlinDay(now);
    return this.db.run(ctx, async (tx) => {
      const near = await this.db.rows<{ id: string; projectId: string; deadlineOn: string; setOn: string }>(
        tx,
        `select f.id, f.project_id as "projectId", f.deadline_on::text as "deadlineOn", f.deadline_set_on::text as "setOn"
         from project_funding f join project p on p.id = f.project_id and p.state not in ('PAUSED', 'FINISHED')
         where f.state = 'DRAFT' and f.deadline_on between $1::date and $2::date
         order by f.id for update of f skip locked`,
        [today, berlinDayAfter(now, REMIND_DAYS[0])],
      );
      let told = 0;
      for (const { id, projectId, deadlineOn, setOn } of near) {
        const days = dueReminders(deadlineOn, setOn, today);
        const fresh = await this.db.execute(
          tx,
          `insert into project_funding_reminder (funding_id, deadline_on, days, days_left, reminded_at)
           select $1, $2, d, $4, $5 from unnest($3::smallint[]) d on conflict do nothing`,
          [id, deadlineOn, days, daysBetween(today, deadlineOn), now],
        );
        if (fresh === 0) continue;
        await this.outbox.append(tx, 'project.funding-due.v1', { fundingId: id, projectId });
        told++;
      }
      return told;
    });
  }
}
