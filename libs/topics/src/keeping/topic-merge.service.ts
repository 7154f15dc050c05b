import { isId } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { fold } from '../german/words.js';
import { TopicIndex } from '../topic-index.js';
import type { Topic } from '../topic.model.js';
import { TopicContents, type Merge } from './topic-contents.js';
import type { MovedContent } from './topic-merge.entity.js';
import { checkMerge, undoStart, undoableUntil } from './topic-merge.rules.js';

/** What a merge would move. */
export interface MergePreview {
  readonly from: Topic;
  readonly into: Topic;
  readonly contents: MovedContent;
  readonly subtopics: number;
}

interface LockedTopic extends Record<string, unknown> {
  readonly id: string;
  readonly parentId: string | null;
  readonly mergedInto: string | null;
}

/** Lets one topic take the place of another, and undoes it. */
@Injectable()
export class TopicMergeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly index: TopicIndex,
    private readonly contents: TopicContents,
  ) {}

  /** @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOPIC_LEVELS` */
  async preview(ctx: Ctx, fromId: string, intoId: string): Promise<MergePreview> {
    const { from, into } = await this.checked(fromId, intoId);
    return { from, into, contents: await this.count(ctx, from.id, into.id), subtopics: from.children.length };
  }

  /**
   * Moves everything that stands under `from` to `into`. The old address leads to the new one from then on, and
   * its words mean the new topic.
   *
   * @returns id of the merge
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOPIC_LEVELS`, `CONFLICT`
   */
  async merge(ctx: Ctx, fromId: string, intoId: string): Promise<string> {
    const { from, into } = await this.checked(fromId, intoId);
    const { personId } = signedIn(ctx);
    const id = await this.db.run(ctx, async (tx) => {
      const locked = await this.lock(tx, [from.id, into.id]);
      if (locked.some((topic) => topic.mergedInto !== null))
        throw new Problem('CONFLICT', { internal: 'merged meanwhile' });
      const moved = await this.count(tx, from.id, into.id);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into topic_merge (from_id, into_id, moved, merged_at, merged_by) values ($1, $2, $3, $4, $5) returning id`,
        [from.id, into.id, JSON.stringify(moved), this.clock.now(), personId],
      );
      const merge: Merge = { id: row!.id, fromId: from.id, intoId: into.id };
      await this.db.execute(tx, `update topic set merged_into = $2 where id = $1`, [from.id, into.id]);
      for (const [, content] of this.contents.all()) await content.move(tx, merge);
      await this.moveSubtopics(tx, merge);
      await this.copyWords(tx, merge, from.name);
      await this.settle(tx, locked);
      await this.audit.record(tx, 'topic.merge', `topic:${from.id}`, {
        from: from.name,
        into: into.name,
        moved,
      });
      await this.outbox.append(tx, 'topic.merged.v1', {
        mergeId: merge.id,
        fromId: from.id,
        intoId: into.id,
      });
      return merge.id;
    });
    await this.index.reload();
    return id;
  }

  /**
   * Gives a merged topic back what it had. What people have changed since the merge stays as they have made it.
   *
   * @throws Problem `NOT_FOUND`, `UNDO_OVER` after 30 days, `ALREADY_DECIDED` the second time, `CONFLICT` while
   *   the successor itself is merged into another topic
   */
  async undo(ctx: Ctx, mergeId: string): Promise<void> {
    const { personId } = signedIn(ctx);
    if (!isId(mergeId)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const merge = found(
        await this.db.row<Merge & { mergedAt: Date; undoneAt: Date | null } & Record<string, unknown>>(
          tx,
          `select id, from_id as "fromId", into_id as "intoId", merged_at as "mergedAt", undone_at as "undoneAt"
           from topic_merge where id = $1 for update`,
          [mergeId],
        ),
      );
      if (merge.undoneAt) throw new Problem('ALREADY_DECIDED');
      if (undoableUntil(merge.mergedAt) < this.clock.now()) throw new Problem('UNDO_OVER');
      const locked = await this.lock(tx, [merge.fromId, merge.intoId]);
      const into = locked.find(({ id }) => id === merge.intoId);
      if (into?.mergedInto !== null) throw new Problem('CONFLICT', { internal: 'the successor is merged' });
      await this.db.execute(tx, `update topic set merged_into = null where id = $1`, [merge.fromId]);
      for (const [, content] of this.contents.all()) await content.restore(tx, merge);
      await this.restoreSubtopics(tx, merge);
      await this.takeWordsBack(tx, merge);
      await this.settle(tx, locked);
      await this.db.execute(tx, `update topic_merge set undone_at = $2, undone_by = $3 where id = $1`, [
        merge.id,
        this.clock.now(),
        personId,
      ]);
      await this.audit.record(tx, 'topic.merge-undo', `topic:${merge.fromId}`, { mergeId: merge.id });
      await this.outbox.append(tx, 'topic.merge-undone.v1', {
        mergeId: merge.id,
        fromId: merge.fromId,
        intoId: merge.intoId,
      });
    });
    await this.index.reload();
  }

  /** Forgets what merges have moved that can no longer be undone. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(
      ctx,
      `delete from topic_merge_item i using topic_merge m
       where m.id = i.merge_id and (m.undone_at is not null or m.merged_at < $1)`,
      [undoStart(this.clock.now())],
      { prepare: false },
    );
  }

  private async checked(fromId: string, intoId: string): Promise<{ from: Topic; into: Topic }> {
    const catalogue = await this.index.current();
    const from = isId(fromId) ? catalogue.byId(fromId) : undefined;
    const into = isId(intoId) ? catalogue.byId(intoId) : undefined;
    if (!from || from.id !== fromId) throw new Problem('NOT_FOUND', { field: 'fromId' });
    if (!into || into.id !== intoId) throw new Problem('NOT_FOUND', { field: 'intoId' });
    checkMerge(from, into);
    return { from, into };
  }

  private async count(ctx: Ctx, fromId: string, intoId: string): Promise<MovedContent> {
    const counts: Record<string, { moved: number; conflicts: number }> = {};
    for (const [name, content] of this.contents.all())
      counts[name] = await content.count(ctx, fromId, intoId);
    return counts;
  }

  /** In the order of their ids, so that two merges do not wait for each other. */
  private lock(ctx: Ctx, ids: readonly string[]): Promise<LockedTopic[]> {
    return this.db.rows<LockedTopic>(
      ctx,
      `select id, parent_id as "parentId", merged_into as "mergedInto" from topic
       where id = any($1::uuid[]) order by id for update`,
      [ids],
    );
  }

  private async moveSubtopics(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `with old as (
         select id, position from topic where parent_id = $2 and merged_into is null
       ), moved as (
         update topic t set parent_id = $3,
           position = old.position + (select coalesce(max(position), -1) + 1 from topic where parent_id = $3)
         from old where t.id = old.id
       )
       insert into topic_merge_item (merge_id, content, key, before)
       select $1, 'SUBTOPIC', id, jsonb_build_object('position', position) from old`,
      [id, fromId, intoId],
      { prepare: false },
    );
  }

  private async restoreSubtopics(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `update topic t set parent_id = $2, position = (i.before ->> 'position')::int from topic_merge_item i
       where i.merge_id = $1 and i.content = 'SUBTOPIC' and t.id = i.key::uuid and t.parent_id = $3`,
      [id, fromId, intoId],
      { prepare: false },
    );
  }

  /** From now on the name and the synonyms of the one mean the other. */
  private async copyWords(ctx: Ctx, { id, fromId, intoId }: Merge, name: string): Promise<void> {
    await this.db.execute(
      ctx,
      `with next as (select coalesce(max(position), -1) + 1 as position from topic_synonym where topic_id = $3),
       added as (
         insert into topic_synonym (topic_id, folded, term, position)
         select $3, w.folded, w.term, next.position + row_number() over (order by w.position)
         from next, (
           select $4 as folded, $5 as term, -1 as position
           union all
           select folded, term, position from topic_synonym where topic_id = $2 and removed_at is null and folded <> $4
         ) w
         on conflict do nothing returning folded
       )
       insert into topic_merge_item (merge_id, content, key) select $1, 'SYNONYM', folded from added`,
      [id, fromId, intoId, fold(name), name],
      { prepare: false },
    );
  }

  private async takeWordsBack(ctx: Ctx, { id, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `delete from topic_synonym s using topic_merge_item i
       where i.merge_id = $1 and i.content = 'SYNONYM' and s.topic_id = $2 and s.folded = i.key`,
      [id, intoId],
      { prepare: false },
    );
  }

  private async settle(ctx: Ctx, topics: readonly LockedTopic[]): Promise<void> {
    const ids = topics.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId]));
    for (const [, content] of this.contents.all()) await content.recount?.(ctx, [...new Set(ids)].sort());
  }
}
