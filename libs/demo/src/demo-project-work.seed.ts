import { Clock, berlinDay, berlinDayAfter } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { APPLICATION, PROGRAMMES, TASKS, WORK_BY, WORK_IN } from './content/project-work.js';
import { DemoDecisionsSeed } from './demo-decisions.seed.js';
import { DemoMeetingsSeed } from './demo-meetings.seed.js';
import { DemoSupportSeed } from './demo-support.seed.js';
import type { DemoPeople } from './demo-people.seed.js';
import type { TownIds } from './demo-towns.seed.js';

/** Invented funding programmes and formats of support, and in example projects tasks, applications and meetings. */
@Injectable()
export class DemoProjectWorkSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly decisions: DemoDecisionsSeed,
    private readonly support: DemoSupportSeed,
    private readonly meetings: DemoMeetingsSeed,
  ) {}

  /** After the projects. */
  async seed(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    const now = this.clock.now();
    for (const { name, funder, landKeys, dueDays, maxRate, notes } of PROGRAMMES)
      await this.db.execute(
        tx,
        `insert into funding_programme (name, funder, land_keys, deadline_on, max_rate, notes, is_example, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, true, $7, $7)`,
        [name, funder, landKeys, this.dayIn(dueDays), maxRate, notes, now],
      );
    await this.tasks(tx, towns, people);
    await this.application(tx, towns, people);
    await this.decisions.seed(tx, towns, people);
    await this.support.seed(tx, people);
    await this.meetings.seed(tx, people);
  }

  private async tasks(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    for (const [index, task] of TASKS.entries())
      await this.db.execute(
        tx,
        `insert into project_task (project_id, title, state, position, due_on, partner_id, person_id, milestone_id, assigned_by,
           created_by, created_at, done_at, done_by, idempotency_key)
         select p.id, $2, $3, $4, $5, a.id, $6::uuid,
           case when $7::boolean then (select m.id from project_milestone m where m.project_id = p.id order by m.due_on desc limit 1) end,
           case when a.id is not null then $8::uuid end, $8, $9, case when $3 = 'DONE' then $9::timestamptz end,
           case when $3 = 'DONE' then $8::uuid end, $10
         from project p left join project_partner a on a.project_id = p.id and a.municipality_id = $11::uuid where p.slug = $1`,
        [
          WORK_IN,
          task.title,
          task.state,
          TASKS.slice(0, index).filter(({ state }) => state === task.state).length + 1,
          this.dayIn(task.dueDays),
          task.person === null ? null : people.ids.get(task.person),
          task.toLastMilestone,
          people.ids.get(WORK_BY),
          this.clock.now(),
          `demo-task-${index}`,
          task.town === null ? null : towns.get(task.town),
        ],
      );
  }

  private async application(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    const now = this.clock.now();
    await this.db.execute(
      tx,
      `with made as (
         insert into project_funding (project_id, programme_id, deadline_on, deadline_set_on, requested_cents, total_cents,
           created_by, created_at, state_since, idempotency_key)
         select p.id, g.id, $3, $4, $5, $6, $7, $8, $8, 'demo-funding'
         from project p, funding_programme g where p.slug = $1 and g.name = $2 returning id, project_id)
       insert into project_funding_share (project_id, funding_id, partner_id, amount_cents)
       select made.project_id, made.id, a.id, s.amount from made, unnest($9::uuid[], $10::bigint[]) s (town, amount)
       join project_partner a on a.municipality_id = s.town where a.project_id = (select project_id from made)`,
      [
        WORK_IN,
        APPLICATION.programme,
        this.dayIn(APPLICATION.dueDays),
        berlinDay(now),
        APPLICATION.requestedCents,
        APPLICATION.totalCents,
        people.ids.get(WORK_BY),
        now,
        APPLICATION.shares.map(({ town }) => towns.get(town)),
        APPLICATION.shares.map(({ amountCents }) => amountCents),
      ],
    );
  }

  private dayIn(days: number | null): string | null {
    return days === null ? null : berlinDayAfter(this.clock.now(), days);
  }
}
