import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { fold } from './german/words.js';
import { TAXONOMY } from './taxonomy/taxonomy.js';
import type { TaxonomyTopic } from './taxonomy/taxonomy.types.js';
import { TopicIndex } from './topic-index.js';

/** How many rows of the taxonomy a sync has written. */
export interface TaxonomyChanges {
  readonly topics: number;
  readonly synonyms: number;
}

/** Keeps the taxonomy. */
@Injectable()
export class TopicService {
  constructor(
    private readonly db: Database,
    private readonly index: TopicIndex,
  ) {}

  /**
   * Brings the taxonomy of the database up to `taxonomy`: new topics and synonyms come in, names and order
   * follow, found by slug. Nothing is removed, because content may point at it. What the staff has changed
   * stays as it is. Twice changes nothing.
   */
  async syncTaxonomy(ctx: Ctx, taxonomy: readonly TaxonomyTopic[] = TAXONOMY): Promise<TaxonomyChanges> {
    const changes = await this.db.run(ctx, async (tx) => {
      const children = taxonomy.flatMap((parent) =>
        parent.children.map((topic, position) => ({ topic, position, parent: parent.slug })),
      );
      const topics =
        (await this.upsertTopics(
          tx,
          taxonomy.map((topic, position) => ({ topic, position, parent: null })),
        )) + (await this.upsertTopics(tx, children));
      const synonyms = await this.upsertSynonyms(tx, [...taxonomy, ...children.map(({ topic }) => topic)]);
      return { topics, synonyms };
    });
    if (changes.topics + changes.synonyms > 0) await this.index.reload();
    return changes;
  }

  private upsertTopics(
    ctx: Ctx,
    entries: readonly { topic: TaxonomyTopic; position: number; parent: string | null }[],
  ): Promise<number> {
    return this.db.execute(
      ctx,
      `insert into topic as t (slug, name_de, name_en, parent_id, position)
       select e.slug, e.name_de, e.name_en, living_topic(p.id), e.position
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[]) as e (slug, name_de, name_en, parent, position)
       left join topic p on p.slug = e.parent
       on conflict (slug) do update
         set name_de = excluded.name_de, name_en = excluded.name_en, parent_id = excluded.parent_id, position = excluded.position
         where t.edited_at is null and (t.name_de, t.name_en, t.parent_id, t.position)
           is distinct from (excluded.name_de, excluded.name_en, excluded.parent_id, excluded.position)`,
      [
        entries.map(({ topic }) => topic.slug),
        entries.map(({ topic }) => topic.de),
        entries.map(({ topic }) => topic.en),
        entries.map(({ parent }) => parent),
        entries.map(({ position }) => position),
      ],
      { prepare: false },
    );
  }

  private upsertSynonyms(ctx: Ctx, topics: readonly TaxonomyTopic[]): Promise<number> {
    const entries = topics.flatMap(({ slug, synonyms }) =>
      [...new Map(synonyms.map((term) => [fold(term), term])).entries()].map(([folded, term], position) => ({
        slug,
        folded,
        term,
        position,
      })),
    );
    return this.db.execute(
      ctx,
      `insert into topic_synonym as s (topic_id, folded, term, position)
       select t.id, e.folded, e.term, e.position
       from unnest($1::text[], $2::text[], $3::text[], $4::int[]) as e (slug, folded, term, position)
       join topic t on t.slug = e.slug
       on conflict (topic_id, folded) do update set term = excluded.term, position = excluded.position
         where s.removed_at is null and (s.term, s.position) is distinct from (excluded.term, excluded.position)`,
      [
        entries.map(({ slug }) => slug),
        entries.map(({ folded }) => folded),
        entries.map(({ term }) => term),
        entries.map(({ position }) => position),
      ],
      { prepare: false },
    );
  }
}
