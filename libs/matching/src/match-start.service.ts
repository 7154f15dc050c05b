import { isId } from '@app/contracts';
import type { SizeClass } from '@app/directory';
import { Clock, berlinDay } from '@app/platform/clock';
import { found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { MatchCandidates } from './match-candidates.reader.js';
import { rank } from './match-ranking.rules.js';
import { scopeOf } from './match-scope.rules.js';
import { MatchStart, StartTopic } from './match-start.model.js';
import { MatchPresenter } from './match.presenter.js';
import { assertMayReadMatches } from './match.policy.js';
import { NORMAL_WEIGHTS } from './match.rules.js';

/** Towns whose needs stand for those of a town that has said nothing. */
const SIMILAR = 40;
const TOPICS = 8;
const MATCHES = 10;

/**
 * The town $1 on the day $2, and as JSON per topic how many of its members follow it and how many of the most
 * similar towns seek it. Similar is who has the same size class and lies in the same Land, then who is near.
 */
const START = `
with own as materialized (
  select m.id, m.lat, m.lon, m.size_class, m.land_key,
    array(select other_id from match_dismissal where municipality_id = m.id and until > $2::date) as put_aside
  from municipality m where m.id = $1 and m.gone_at is null
), followed as (
  select f.target_id as topic_id, count(*)::int as n from membership ms
  join follow f on f.person_id = ms.person_id and f.target = 'TOPIC'
  where ms.municipality_id = $1 and ms.state = 'ACTIVE' group by f.target_id
), near as (
  select m.id from municipality m cross join own
  where m.participation = 'MEMBER' and m.gone_at is null and m.id <> own.id
    and exists (select 1 from need n where n.municipality_id = m.id and (n.valid_until is null or n.valid_until >= $2::date))
  order by (m.size_class = own.size_class)::int + (m.land_key = own.land_key)::int desc,
    (m.lat - own.lat) ^ 2 + ((m.lon - own.lon) * 0.63) ^ 2 nulls last, m.id
  limit ${SIMILAR}
), sought as (
  select n.topic_id, count(*)::int as n from near
  join need n on n.municipality_id = near.id and (n.valid_until is null or n.valid_until >= $2::date)
  group by n.topic_id
), topics as (
  select coalesce(f.topic_id, s.topic_id) as id, coalesce(f.n, 0) as followers, coalesce(s.n, 0) as alike
  from followed f full join sought s on s.topic_id = f.topic_id
  where not exists (select 1 from need n where n.municipality_id = $1 and n.topic_id = coalesce(f.topic_id, s.topic_id))
  order by 2 desc, 3 desc, 1 limit ${TOPICS}
)
select own.*, (select json_agg(json_build_array(id, followers, alike) order by followers desc, alike desc, id)
  from topics) as topics
from own`;

interface StartRow extends Record<string, unknown> {
  readonly id: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly size_class: SizeClass;
  readonly land_key: string;
  readonly put_aside: string[];
  readonly topics: [string, number, number][] | null;
}

/** Helps a town that has said nothing yet: topics it may care for, and towns that know about them. */
@Injectable()
export class MatchStarts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly topics: TopicIndex,
    private readonly candidates: MatchCandidates,
    private readonly presenter: MatchPresenter,
  ) {}

  /** @throws Problem `NOT_FOUND` unless the actor belongs to the town or is staff */
  async of(ctx: Ctx, municipalityId: string): Promise<MatchStart> {
    found(isId(municipalityId) || null, 'not an id');
    assertMayReadMatches(ctx, municipalityId);
    const row = found(
      await this.db.row<StartRow>(ctx, START, [municipalityId, berlinDay(this.clock.now())]),
      'no such town',
    );
    const catalogue = await this.topics.current();
    const topics = (row.topics ?? []).flatMap(([id, followers, similarTowns]) => {
      const topic = catalogue.byId(id);
      return topic ? [Object.assign(new StartTopic(), { topic, followers, similarTowns })] : [];
    });
    const wanted = topics.map(({ topic }) => topic.id);
    const facts = await this.candidates.around(ctx, {
      municipalityId: row.id,
      position: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      sizeClass: row.size_class,
      landKey: row.land_key,
      wants: scopeOf(catalogue, wanted),
      gives: [],
      evidenceCounts: false,
      tandems: false,
      putAside: new Set(row.put_aside),
    });
    const open = facts.filter((one) => !row.put_aside.includes(one.municipalityId));
    const followed = topics.filter(({ followers }) => followers > 0).map(({ topic }) => topic.id);
    return Object.assign(new MatchStart(), {
      topics,
      matches: await this.presenter.start(
        ctx,
        rank(open, NORMAL_WEIGHTS, MATCHES),
        new Set(scopeOf(catalogue, followed).map(({ topicId }) => topicId)),
      ),
    });
  }
}
