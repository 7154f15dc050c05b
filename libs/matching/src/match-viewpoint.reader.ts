import type { SizeClass } from '@app/directory';
import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import type { Viewpoint } from './match-candidates.reader.js';
import { scopeOf } from './match-scope.rules.js';

const OF_TOWN = `
select m.id, m.lat, m.lon, m.size_class, m.land_key,
  array(select topic_id from need where municipality_id = m.id and (valid_until is null or valid_until >= $2::date)) as wants,
  array(select topic_id from offer where municipality_id = m.id and (valid_until is null or valid_until >= $2::date)) as gives,
  array(select other_id from match_dismissal where municipality_id = m.id and until > $2::date) as put_aside
from municipality m where m.id = $1 and m.gone_at is null`;

const OF_QUESTION = `
select m.id, m.lat, m.lon, m.size_class, m.land_key, q.topic_ids as wants, '{}'::uuid[] as gives, '{}'::uuid[] as put_aside
from question q join municipality m on m.id = q.municipality_id
where q.id = $1 and q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null`;

interface ViewpointRow {
  readonly id: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly size_class: SizeClass;
  readonly land_key: string;
  readonly wants: string[];
  readonly gives: string[];
  readonly put_aside: string[];
}

const OF_TOPICS = `
select m.id, m.lat, m.lon, m.size_class, m.land_key, $2::uuid[] as wants, '{}'::uuid[] as gives, '{}'::uuid[] as put_aside
from municipality m where m.id = $1 and m.gone_at is null`;

/** Reads from where others are looked at. */
@Injectable()
export class MatchViewpoints {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly topics: TopicIndex,
  ) {}

  /**
   * What a town seeks and offers today; null when there is no such town.
   *
   * @param topicSlug only through this topic and its subtopics; through an unknown one, nothing
   */
  async ofTown(ctx: Ctx, municipalityId: string, topicSlug: string | null = null): Promise<Viewpoint | null> {
    const today = berlinDay(this.clock.now());
    const row = await this.db.row<ViewpointRow & Record<string, unknown>>(ctx, OF_TOWN, [
      municipalityId,
      today,
    ]);
    return row && this.viewpoint(row, topicSlug, { evidenceCounts: false, tandems: true });
  }

  /** What a question asks for, seen from the town that asks; null unless the question is open and visible. */
  async ofQuestion(ctx: Ctx, questionId: string): Promise<Viewpoint | null> {
    const row = await this.db.row<ViewpointRow & Record<string, unknown>>(ctx, OF_QUESTION, [questionId]);
    return row && this.viewpoint(row, null, { evidenceCounts: true, tandems: false });
  }

  /** What somebody looks for in these topics, seen from a town; who only seeks the same counts as well. */
  async ofTopics(ctx: Ctx, municipalityId: string, topicIds: readonly string[]): Promise<Viewpoint | null> {
    const row = await this.db.row<ViewpointRow & Record<string, unknown>>(ctx, OF_TOPICS, [
      municipalityId,
      topicIds,
    ]);
    return row && this.viewpoint(row, null, { evidenceCounts: true, tandems: true });
  }

  private async viewpoint(
    row: ViewpointRow,
    topicSlug: string | null,
    interest: Pick<Viewpoint, 'evidenceCounts' | 'tandems'>,
  ): Promise<Viewpoint> {
    const catalogue = await this.topics.current();
    const only = topicSlug === null ? null : catalogue.bySlug(topicSlug);
    const scope = (ids: readonly string[]) => (only === undefined ? [] : scopeOf(catalogue, ids, only));
    return {
      municipalityId: row.id,
      position: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      sizeClass: row.size_class,
      landKey: row.land_key,
      wants: scope(row.wants),
      gives: scope(row.gives),
      putAside: new Set(row.put_aside),
      ...interest,
    };
  }
}
