import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { Topic } from './topic.model.js';
import { TopicIndex } from './topic-index.js';
import type { FollowTarget } from './topics.enums.js';

/** Batched reads of who follows what. */
@Injectable()
export class FollowReader {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
  ) {}

  /** Whether the actor follows a target. Keys come from `key`; without an actor nothing is read. */
  readonly byActor: Batch<string, boolean> = async (ctx, keys) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<{ key: string }>(
      ctx,
      `select f.target || ':' || f.target_id as key
       from unnest($2::text[], $3::uuid[]) as k (target, id)
       join follow f on f.person_id = $1 and f.target = k.target and f.target_id = k.id`,
      [ctx.actor.personId, keys.map((key) => key.split(':')[0]), keys.map((key) => key.split(':')[1])],
    );
    return new Map(rows.map((row) => [row.key, true]));
  };

  /** How many follow a target. Keys come from `key`. */
  readonly count: Batch<string, number> = async (ctx, keys) => {
    const rows = await this.db.rows<{ key: string; followers: number }>(
      ctx,
      `select c.target || ':' || c.target_id as key, c.followers
       from unnest($1::text[], $2::uuid[]) as k (target, id)
       join follow_count c on c.target = k.target and c.target_id = k.id`,
      [keys.map((key) => key.split(':')[0]), keys.map((key) => key.split(':')[1])],
    );
    return new Map(rows.map((row) => [row.key, row.followers]));
  };

  key(target: FollowTarget, id: string): string {
    return `${target}:${id}`;
  }

  /** The topics the actor follows, by name. */
  async topicsOfActor(ctx: Ctx): Promise<Topic[]> {
    if (!ctx.actor) return [];
    const [rows, catalogue] = await Promise.all([
      this.db.rows<{ id: string }>(
        ctx,
        `select target_id as id from follow where person_id = $1 and target = 'TOPIC'`,
        [ctx.actor.personId],
      ),
      this.topics.current(),
    ]);
    return catalogue.manyById(rows.map((row) => row.id)).sort((a, b) => a.name.localeCompare(b.name, 'de'));
  }
}
