import { Clock, berlinDayAfter } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { SUPPORT_APPLICATION, SUPPORT_FORMATS } from './content/support.js';
import type { DemoPeople } from './demo-people.seed.js';

const HOUR_MS = 3_600_000;

/** Invented formats of support, and an application that waits for a decision. */
@Injectable()
export class DemoSupportSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** After the projects. */
  async seed(tx: Ctx, people: DemoPeople): Promise<void> {
    const now = this.clock.now();
    for (const format of SUPPORT_FORMATS)
      await this.db.execute(
        tx,
        `insert into support_format (slug, kind, title, summary, body, body_html, conditions, questions, places, apply_by,
           runs_from, runs_to, project_states, own_share, state, state_since, is_example, created_at, updated_at, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'OPEN', $15, true, $15, $15, $16)`,
        [
          format.slug,
          format.kind,
          format.title,
          format.summary,
          format.body,
          renderMarkdown(format.body),
          format.conditions,
          format.questions,
          format.places,
          berlinDayAfter(now, format.applyByDays),
          berlinDayAfter(now, format.runsFromDays),
          berlinDayAfter(now, format.runsToDays),
          format.projectStates,
          format.ownShare,
          now,
          `demo-${format.slug}`,
        ],
      );
    await this.application(tx, people);
  }

  private async application(tx: Ctx, people: DemoPeople): Promise<void> {
    const { project, format, by, ageHours, message, answers } = SUPPORT_APPLICATION;
    const questions = SUPPORT_FORMATS.find(({ slug }) => slug === format)!.questions;
    await this.db.execute(
      tx,
      `with made as (
         insert into support_application (format_id, project_id, message, answers, applied_by, moved_by, state_since, created_at)
         select f.id, p.id, $3, $4::jsonb, $5, $5, $6, $6 from support_format f, project p where f.slug = $1 and p.slug = $2
         returning id)
       insert into support_application_step (application_id, to_state, actor_id, created_at)
       select made.id, 'SUBMITTED', $5, $6 from made`,
      [
        format,
        project,
        message,
        JSON.stringify(questions.map((question, index) => ({ question, answer: answers[index] }))),
        people.ids.get(by),
        new Date(this.clock.now().getTime() - ageHours * HOUR_MS),
      ],
    );
  }
}
