import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import {
  canHaveMergedAgain,
  withMergedAgain,
  withoutMerged,
  type ContentCount,
  type Merge,
  type TopicContent,
} from '@app/topics';
import { Injectable } from '@nestjs/common';

/** Questions of a topic that is merged into another. Lists and counts by topic follow by the triggers of `question`. */
@Injectable()
export class QuestionTopicContent implements TopicContent {
  constructor(private readonly db: Database) {}

  async count(ctx: Ctx, fromId: string, intoId: string): Promise<ContentCount> {
    return (await this.db.row<{ moved: number; conflicts: number }>(
      ctx,
      `select count(*)::int as moved, count(i.question_id)::int as conflicts from question_topic f
       left join question_topic i on i.question_id = f.question_id and i.topic_id = $2
       where f.topic_id = $1`,
      [fromId, intoId],
    ))!;
  }

  async move(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `with old as (
         select q.id, q.topic_ids from question q
         where q.id in (select question_id from question_topic where topic_id = $2) order by q.id for update
       ), noted as (
         insert into topic_merge_item (merge_id, content, key, before)
         select $1, 'QUESTION', id, to_jsonb(topic_ids) from old
       )
       update question q set topic_ids = ${withoutMerged('old.topic_ids')} from old where q.id = old.id`,
      [id, fromId, intoId],
      { prepare: false },
    );
  }

  async restore(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `with old as (
         select i.key::uuid as id, array(select e::uuid from jsonb_array_elements_text(i.before) with ordinality t (e, n) order by n) as ids
         from topic_merge_item i where i.merge_id = $1 and i.content = 'QUESTION'
       )
       update question q set topic_ids = ${withMergedAgain('q.topic_ids', 'old.ids')}
       from old where q.id = old.id and ${canHaveMergedAgain('q.topic_ids', 'old.ids')}`,
      [id, fromId, intoId],
      { prepare: false },
    );
  }

  async recount(ctx: Ctx, topicIds: readonly string[]): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into topic_question_count (topic_id, questions, public_questions)
       select k.id, count(distinct q.id), count(distinct q.id) filter (where q.visibility = 'PUBLIC')
       from unnest($1::uuid[]) as k (id)
       left join topic t on t.id = k.id or t.parent_id = k.id
       left join question_topic qt on qt.topic_id = t.id
       left join question q on q.id = qt.question_id and is_listed(q)
       group by k.id order by k.id
       on conflict (topic_id) do update set questions = excluded.questions, public_questions = excluded.public_questions`,
      [topicIds],
      { prepare: false },
    );
  }
}
