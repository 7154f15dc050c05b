import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Mailer } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';
import { DIGEST_MAILS } from '../digest/digest.mail.js';
import { readableSql } from '../facts/area.js';
import { PROJECT_AREAS } from '../facts/facts.reader.js';
import { withoutRef } from '../facts/facts.js';
import { ABOUT_QUESTIONS, readableBelow } from '../facts/questions.facts.js';
import { mayRead, readableIf, seesMembersOnly } from '../facts/sight.sql.js';
import { KINDS, TALK_KINDS, isAboutQuestions } from '../kinds.rules.js';
import { NOTIFICATION_MAILS } from './notification.mail.js';

/** SQL: looks again at the notifications `n` of `from`, of which `events` are what is left to tell. */
const review = (from: string, events: string): string => `
with reviewed as materialized (
  select n.id, n.person_id, n.in_app and n.read_at is null as unread, n.withdrawn_at is not null as withdrawn,
    cardinality(${events}) > 0 as readable
  from ${from}
  order by n.person_id for update of n
), changed as (
  update notification n set withdrawn_at = case when r.readable then null else $2::timestamptz end
  from reviewed r where n.id = r.id and r.readable = r.withdrawn
  returning n.person_id, case when not r.unread then 0 when r.readable then 1 else -1 end as delta
), affected as (
  select person_id, sum(delta)::int as delta from changed group by person_id having sum(delta) <> 0
)
select a.person_id, a.delta + (
  select count(*)::int from notification n
  where n.person_id = a.person_id and n.in_app and n.withdrawn_at is null and n.read_at is null) as unread
from affected a`;

const OF_QUESTION = review(
  `notification n join question q on q.id = n.question_id where n.question_id = $1 and n.occasion in ${ABOUT_QUESTIONS}`,
  readableIf(mayRead(seesMembersOnly('n.person_id')), readableBelow('n.occasion', 'n.events')),
);

/** Of projects the facts say what is left to tell: what the list shows as no longer available is taken back. */
const ofProjects = (which: string): string =>
  review(
    `notification n cross join lateral (${PROJECT_AREAS.map(readableSql).join(' union all ')}) seen where ${which}`,
    'seen.events',
  );

/** All that was told about the project $1, or about $3 in it. */
const OF_PROJECT = ofProjects('n.project_id = $1 and ($3::uuid is null or n.subject_id = $3)');
const OF_ACCOUNT = ofProjects(
  'n.project_id is not null and n.person_id = (select person_id from account where id = $1)',
);

/** Takes notifications back when what they tell of may no longer be read, and brings them back with it. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Looks again at everything that was told about the question `id` belongs to (itself, an answer or a comment), about the
   * project `id`, or what in one it belongs to (an update, the thread of a post), after it was hidden, restored, deleted
   * or shown to fewer people. Right after twice as after once.
   */
  async review(ctx: Ctx, id: string): Promise<void> {
    const about = await this.db.row<{
      questionId: string | null;
      projectId: string | null;
      subjectId: string | null;
    }>(
      ctx,
      `select coalesce((select id from question where id = $1), (select question_id from answer where id = $1),
         (select question_id from comment where id = $1)) as "questionId",
         coalesce(p.id, t.project_id, u.project_id) as "projectId", coalesce(t.id, u.id) as "subjectId"
       from (select $1::uuid as id) k left join project p on p.id = k.id left join project_update u on u.id = k.id
       left join project_post m on m.id = k.id left join project_thread t on t.id = m.thread_id`,
      [id],
    );
    if (about?.questionId) await this.look(ctx, OF_QUESTION, about.questionId);
    else if (about?.projectId) await this.look(ctx, OF_PROJECT, about.projectId, about.subjectId);
  }

  /** Looks again at what was told about a project, of which others may see more or less than before; it may be gone. */
  async reviewProject(ctx: Ctx, projectId: string): Promise<void> {
    await this.look(ctx, OF_PROJECT, projectId, null);
  }

  /** Looks again at what somebody was told about projects, because they belong to another organisation than before. */
  async reviewProjectsOf(ctx: Ctx, accountId: string): Promise<void> {
    await this.look(ctx, OF_ACCOUNT, accountId);
  }

  private async look(ctx: Ctx, statement: string, about: string, ...more: readonly unknown[]): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const affected = await this.db.rows<{ person_id: string; unread: number }>(tx, statement, [
        about,
        this.clock.now(),
        ...more,
      ]);
      await this.live.appendAll(
        tx,
        affected.map(({ person_id, unread }) => ({
          room: `person:${person_id}` as const,
          kind: 'notifications.read' as const,
          payload: { unreadCount: unread },
        })),
      );
    });
  }

  /** Takes mails back that have not left yet and tell of the question, answer, comment, message or post `ref`. */
  async withdrawMails(ctx: Ctx, ref: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const about = KINDS.filter(
        (name) => isAboutQuestions(name) || name === 'message.received' || TALK_KINDS.includes(name),
      );
      for (const kind of about)
        await this.mailer.revise(tx, NOTIFICATION_MAILS[kind], ref, (data) => {
          const facts = withoutRef(data.facts, ref);
          return facts && { ...data, facts };
        });
      for (const kind of Object.values(DIGEST_MAILS))
        await this.mailer.revise(tx, kind, ref, (data) => {
          const items = data.items.flatMap((item) => withoutRef(item, ref) ?? []);
          return items.length === 0 ? null : { ...data, items };
        });
    });
  }
}
