import { Clock } from '@app/platform/clock';
import { found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { TopicIndex } from '../topic-index.js';
import { TopicContentCount, TopicMerge } from './topic-keeping.model.js';
import type { MovedContent } from './topic-merge.entity.js';
import { undoableUntil } from './topic-merge.rules.js';

interface MergeRow extends Record<string, unknown> {
  readonly id: string;
  readonly intoId: string;
  readonly fromName: string;
  readonly fromSlug: string;
  readonly moved: MovedContent;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly intoGone: boolean;
  readonly mergedById: string | null;
}

const SHOWN = 100;

/** Reads the merges of topics. */
@Injectable()
export class TopicMergeReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly index: TopicIndex,
  ) {}

  /** The latest merges first. */
  async list(ctx: Ctx): Promise<TopicMerge[]> {
    return this.models(await this.read(ctx, null));
  }

  async byId(ctx: Ctx, id: string): Promise<TopicMerge> {
    const [merge] = await this.models(await this.read(ctx, id));
    return found(merge);
  }

  private read(ctx: Ctx, id: string | null): Promise<MergeRow[]> {
    return this.db.rows<MergeRow>(
      ctx,
      `select m.id, m.into_id as "intoId", f.name_de as "fromName", f.slug as "fromSlug", m.moved,
         m.merged_at as "mergedAt", m.undone_at as "undoneAt", i.merged_into is not null as "intoGone", m.merged_by as "mergedById"
       from topic_merge m join topic f on f.id = m.from_id join topic i on i.id = m.into_id
       where $1::uuid is null or m.id = $1 order by m.id desc limit ${SHOWN}`,
      [id],
    );
  }

  private async models(rows: readonly MergeRow[]): Promise<TopicMerge[]> {
    const catalogue = await this.index.current();
    const now = this.clock.now();
    return rows.map(({ intoId, intoGone, moved, ...row }) => {
      const until = undoableUntil(row.mergedAt);
      return Object.assign(new TopicMerge(), row, {
        into: found(catalogue.byId(intoId)),
        contents: contentCounts(moved),
        undoableUntil: until,
        canUndo: row.undoneAt === null && !intoGone && until >= now,
      });
    });
  }
}

/** The counts of a merge as the API shows them. */
export function contentCounts(moved: MovedContent): TopicContentCount[] {
  return Object.entries(moved).map(([content, counts]) =>
    Object.assign(new TopicContentCount(), { content, ...counts }),
  );
}
