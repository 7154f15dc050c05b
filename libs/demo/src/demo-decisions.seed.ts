import { Clock, berlinDayAfter, berlinMoment } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { DECISIONS, type DemoDecision } from './content/project-decisions.js';
import type { DemoPeople } from './demo-people.seed.js';
import type { TownIds } from './demo-towns.seed.js';

const DAY = 86_400_000;

/** Votes in the example projects: one that is open, one with an outcome. */
@Injectable()
export class DemoDecisionsSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** After the projects. */
  async seed(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    for (const decision of DECISIONS) {
      await this.opened(tx, decision, towns, people);
      await this.votes(tx, decision, towns, people);
      if (decision.outcomeText !== null) await this.closed(tx, decision);
    }
  }

  private async opened(tx: Ctx, demo: DemoDecision, towns: TownIds, people: DemoPeople): Promise<void> {
    const by = people.ids.get(demo.by);
    const openedAt = this.moment(demo.openedDays);
    await this.db.execute(
      tx,
      `insert into project_decision (id, project_id, title, body, body_html, method, state, quorum_kind, quorum_value, deadline_at,
         round, created_by, created_at, opened_at, review_on, idempotency_key)
       select $1::uuid, p.id, $3, $4, $5, $6, 'OPEN', 'SHARE', 60, $7, 1, $8, $9, $9, $10, 'demo-decision-' || $1::uuid
       from project p where p.slug = $2`,
      [
        demo.id,
        demo.project,
        demo.title,
        demo.body,
        renderMarkdown(demo.body),
        demo.method,
        berlinMoment(berlinDayAfter(this.clock.now(), demo.deadlineDays), '18:00'),
        by,
        openedAt,
        berlinDayAfter(this.clock.now(), demo.reviewDays),
      ],
    );
    await this.db.execute(
      tx,
      `insert into project_decision_round (decision_id, round, title, body, body_html, deadline_at, opened_at, opened_by)
       select id, 1, title, body, body_html, deadline_at, opened_at, created_by from project_decision where id = $1`,
      [demo.id],
    );
    await this.db.execute(
      tx,
      `insert into project_decision_option (decision_id, position, label)
       select $1, n, label from unnest($2::text[]) with ordinality o (label, n)`,
      [demo.id, demo.options],
    );
    await this.db.execute(
      tx,
      `insert into project_decision_elector (decision_id, partner_id, project_id)
       select d.id, a.id, d.project_id from project_decision d join project_partner a on a.project_id = d.project_id
         and a.state = 'CONFIRMED' and a.municipality_id = any($2::uuid[]) where d.id = $1`,
      [demo.id, demo.electors.map((town) => towns.get(town))],
    );
  }

  private async votes(tx: Ctx, demo: DemoDecision, towns: TownIds, people: DemoPeople): Promise<void> {
    for (const { town, person, choice, option } of demo.votes) {
      await this.db.execute(
        tx,
        `insert into project_decision_vote (decision_id, round, partner_id, choice, option_id, cast_by, capacity, cast_at)
         select d.id, 1, a.id, $3, o.id, $4, 'MANDATE', $5 from project_decision d
         join project_partner a on a.project_id = d.project_id and a.municipality_id = $2
         left join project_decision_option o on o.decision_id = d.id and o.position = $6 where d.id = $1`,
        [demo.id, towns.get(town), choice, people.ids.get(person), this.moment(demo.openedDays + 2), option],
      );
    }
    await this.db.execute(
      tx,
      `insert into project_decision_vote_entry (decision_id, round, partner_id, choice, option_id, person_id, capacity, created_at)
       select decision_id, round, partner_id, choice, option_id, cast_by, capacity, cast_at from project_decision_vote where decision_id = $1`,
      [demo.id],
    );
  }

  /** The example that is over: both towns have chosen the same. */
  private async closed(tx: Ctx, demo: DemoDecision): Promise<void> {
    await this.db.execute(
      tx,
      `update project_decision_option o set vote_count = (select count(*) from project_decision_vote v where v.option_id = o.id)
       where o.decision_id = $1`,
      [demo.id],
    );
    await this.db.execute(
      tx,
      `update project_decision d set state = 'CLOSED', closed_at = deadline_at, outcome = 'ADOPTED', outcome_reason = 'MOST_VOTES',
         winner_id = (select o.id from project_decision_option o where o.decision_id = d.id order by o.vote_count desc limit 1),
         electorate_count = $2, needed_count = $3, voted_count = $4, yes_count = $4, no_count = 0, abstain_count = 0,
         outcome_text = $5 where d.id = $1`,
      [
        demo.id,
        demo.electors.length,
        Math.ceil(demo.electors.length * 0.6),
        demo.votes.length,
        demo.outcomeText,
      ],
    );
  }

  private moment(days: number): Date {
    return new Date(this.clock.now().getTime() + days * DAY);
  }
}
