import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { ContentCount, Merge, TopicContent } from './topic-contents.js';

/** Those who follow the topic. Whoever followed both follows one. */
@Injectable()
export class FollowContent implements TopicContent {
  constructor(private readonly db: Database) {}

  async count(ctx: Ctx, fromId: string, intoId: string): Promise<ContentCount> {
    return (await this.db.row<{ moved: number; conflicts: number }>(
      ctx,
      `select count(*)::int as moved, count(i.person_id)::int as conflicts from follow f
       left join follow i on i.person_id = f.person_id and i.target = 'TOPIC' and i.target_id = $2
       where f.target = 'TOPIC' and f.target_id = $1`,
      [fromId, intoId],
    ))!;
  }

  async move(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `with gone as (
         delete from follow where target = 'TOPIC' and target_id = $2 returning person_id, created_at
       )
       insert into topic_merge_item (merge_id, content, key, before)
       select $1, 'FOLLOW', g.person_id, jsonb_build_object('createdAt', g.created_at, 'both', i.person_id is not null)
       from gone g left join follow i on i.person_id = g.person_id and i.target = 'TOPIC' and i.target_id = $3`,
      [id, fromId, intoId],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `insert into follow (person_id, target, target_id, created_at)
       select key::uuid, 'TOPIC', $2, (before ->> 'createdAt')::timestamptz from topic_merge_item
       where merge_id = $1 and content = 'FOLLOW' and not (before ->> 'both')::boolean`,
      [id, intoId],
      { prepare: false },
    );
  }

  async restore(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    // Whoever has stopped following since then is left alone.
    await this.db.execute(
      ctx,
      `insert into follow (person_id, target, target_id, created_at)
       select f.person_id, 'TOPIC', $2, (i.before ->> 'createdAt')::timestamptz
       from topic_merge_item i join follow f on f.person_id = i.key::uuid and f.target = 'TOPIC' and f.target_id = $3
       where i.merge_id = $1 and i.content = 'FOLLOW' on conflict do nothing`,
      [id, fromId, intoId],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `delete from follow f using topic_merge_item i
       where i.merge_id = $1 and i.content = 'FOLLOW' and not (i.before ->> 'both')::boolean
         and f.person_id = i.key::uuid and f.target = 'TOPIC' and f.target_id = $2`,
      [id, intoId],
      { prepare: false },
    );
  }
}
