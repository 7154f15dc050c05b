import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/**
 * Counters and list rows made anew from what they count. The triggers of the tables keep them right in daily
 * work; this is for data that came in around the triggers (bulk loads, restored parts), and proves them right.
 */
@Injectable()
export class QuestionCounts {
  constructor(private readonly db: Database) {}

  /** @returns how many answers and questions had a wrong counter */
  async rebuild(ctx: Ctx): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      // All of it may take minutes where there is much, and nobody waits for an answer.
      await this.db.execute(tx, 'set local statement_timeout = 0', [], { prepare: false });
      await this.db.execute(tx, 'lock table question, answer, comment in share row exclusive mode', [], {
        prepare: false,
      });
      const wrong = (await this.answers(tx)) + (await this.questions(tx));
      await this.lists(tx);
      await this.topics(tx);
      return wrong;
    });
  }

  private answers(tx: Ctx): Promise<number> {
    return this.db.execute(
      tx,
      `update answer a set helpful_count = n.helpful, comment_count = n.comments, helped_us_count = n.helped
       from (
         select a.id, coalesce(h.n, 0) as helpful, coalesce(c.n, 0) as comments, coalesce(u.n, 0) as helped from answer a
         left join (select answer_id, count(*)::int as n from helped_us group by 1) u on u.answer_id = a.id
         left join (select answer_id, count(*)::int as n from helpful_vote group by 1) h on h.answer_id = a.id
         left join (select answer_id, sum(shown(hidden_at, deleted_at))::int as n from comment group by 1) c on c.answer_id = a.id
       ) n
       where n.id = a.id and (a.helpful_count, a.comment_count, a.helped_us_count) <> (n.helpful, n.comments, n.helped)`,
      [],
      { prepare: false },
    );
  }

  private questions(tx: Ctx): Promise<number> {
    return this.db.execute(
      tx,
      `update question q set answer_count = n.answers, comment_count = n.comments, helpful_count = n.helpful,
         also_ours_count = n.also_ours
       from (
         select q.id, coalesce(a.n, 0) as answers, coalesce(c.n, 0) as comments, coalesce(h.n, 0) as helpful,
           coalesce(o.n, 0) as also_ours
         from question q
         left join (select question_id, sum(shown(hidden_at, deleted_at))::int as n from answer group by 1) a on a.question_id = q.id
         left join (
           select c.question_id, sum(shown(c.hidden_at, c.deleted_at) * coalesce(shown(a.hidden_at, a.deleted_at), 1))::int as n
           from comment c left join answer a on a.id = c.answer_id group by 1
         ) c on c.question_id = q.id
         left join (select question_id, count(*)::int as n from helpful_vote group by 1) h on h.question_id = q.id
         left join (select question_id, count(*)::int as n from also_ours group by 1) o on o.question_id = q.id
       ) n
       where n.id = q.id and (q.answer_count, q.comment_count, q.helpful_count, q.also_ours_count)
         <> (n.answers, n.comments, n.helpful, n.also_ours)`,
      [],
      { prepare: false },
    );
  }

  private async lists(tx: Ctx): Promise<void> {
    await this.db.execute(tx, 'delete from question_topic', [], { prepare: false });
    await this.db.execute(
      tx,
      `insert into question_topic (question_id, topic_id, position, listed, public, unanswered, last_activity_at)
       select q.id, k.topic_id, k.position, is_listed(q), q.visibility = 'PUBLIC',
         q.answer_count = 0, q.last_activity_at
       from question q cross join unnest(q.topic_ids) with ordinality as k (topic_id, position)`,
      [],
      { prepare: false },
    );
  }

  private async topics(tx: Ctx): Promise<void> {
    await this.db.execute(tx, 'delete from topic_question_count', [], { prepare: false });
    await this.db.execute(
      tx,
      `insert into topic_question_count (topic_id, questions, public_questions)
       select k.topic_id, count(*), count(*) filter (where k.public)
       from (
         select distinct t.question_id, t.public, unnest(array[t.topic_id, p.parent_id]) as topic_id
         from question_topic t join topic p on p.id = t.topic_id where t.listed
       ) k
       where k.topic_id is not null group by 1`,
      [],
      { prepare: false },
    );
  }
}
