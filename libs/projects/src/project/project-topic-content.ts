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

/** Projects of a topic that is merged into another, and what they look for and offer in it. */
@Injectable()
export class ProjectTopicContent implements TopicContent {
  constructor(private readonly db: Database) {}

  async count(ctx: Ctx, fromId: string, intoId: string): Promise<ContentCount> {
    return (await this.db.row<{ moved: number; conflicts: number }>(
      ctx,
      `select count(*)::int as moved, count(*) filter (where $2::uuid = any(topic_ids))::int as conflicts
       from project where topic_ids @> array[$1::uuid]`,
      [fromId, intoId],
    ))!;
  }

  async move(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `with old as (
         select p.id, p.topic_ids from project p where p.topic_ids @> array[$2::uuid] order by p.id for update
       ), noted as (
         insert into topic_merge_item (merge_id, content, key, before)
         select $1, 'PROJECT', id, to_jsonb(topic_ids) from old
       )
       update project p set topic_ids = ${withoutMerged('old.topic_ids')} from old where p.id = old.id`,
      [id, fromId, intoId],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `with old as (
         select s.project_id, s.side, s.position from project_stance s where s.topic_id = $2 order by 1, 2, 3 for update
       ), noted as (
         insert into topic_merge_item (merge_id, content, key, before)
         select $1, 'PROJECT_STANCE', project_id::text || ' ' || side || ' ' || position, to_jsonb($2::text) from old
       )
       update project_stance s set topic_id = $3 from old
       where s.project_id = old.project_id and s.side = old.side and s.position = old.position`,
      [id, fromId, intoId],
      { prepare: false },
    );
  }

  async restore(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `with old as (
         select i.key::uuid as id, array(select e::uuid from jsonb_array_elements_text(i.before) with ordinality t (e, n) order by n) as ids
         from topic_merge_item i where i.merge_id = $1 and i.content = 'PROJECT'
       )
       update project p set topic_ids = ${withMergedAgain('p.topic_ids', 'old.ids')}
       from old where p.id = old.id and ${canHaveMergedAgain('p.topic_ids', 'old.ids')}`,
      [id, fromId, intoId],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `update project_stance s set topic_id = $2 from topic_merge_item i
       where i.merge_id = $1 and i.content = 'PROJECT_STANCE' and s.topic_id = $3
         and i.key = s.project_id::text || ' ' || s.side || ' ' || s.position`,
      [id, fromId, intoId],
      { prepare: false },
    );
  }
}
