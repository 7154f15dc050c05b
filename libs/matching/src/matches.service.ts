import { isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { found, type Ctx } from '@app/platform/context';
import { Database, pageSize } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { MatchCandidates } from './match-candidates.reader.js';
import type { PairFacts } from './match-facts.rules.js';
import { MatchMemory, RememberedSet } from './match-memory.js';
import { rank, worthKeeping, type Ranked } from './match-ranking.rules.js';
import { decodeSet, encodeSet, type StoredSet } from './match-set.codec.js';
import {
  checkedFilter,
  mergeWeights,
  type MatchFilterValues,
  type SomeWeights,
} from './match-settings.rules.js';
import { MatchViewpoints } from './match-viewpoint.reader.js';
import { assertMayReadMatches } from './match.policy.js';
import { NORMAL_WEIGHTS, type MatchWeightValues } from './match.rules.js';

/**
 * One statement: the mark the set of the town $1 must carry on the day $2 to be current, made of the town's
 * own topics as they are now, of the pulses of these topics, and of the towns it has put aside; the stored set, if it carries that mark and
 * the caller does not remember it already ($4); and the weights of the person $3.
 */
const READ = `
select mark.mark, s.candidates, w.need, w.evidence, w.distance, w.size_class as "sizeClass",
  w.same_land as "sameLand", w.load
from municipality m
cross join lateral (
  select $2::text || md5(coalesce(string_agg(own.side || own.topic_id, ',' order by own.side, own.topic_id), ''))
    || coalesce(sum(p.version), 0) || coalesce((
      select md5(string_agg(d.other_id::text, ',' order by d.other_id)) from match_dismissal d
      where d.municipality_id = m.id and d.until > $2::date), '') as mark
  from (
    select 'N' as side, topic_id from need
    where municipality_id = m.id and (valid_until is null or valid_until >= $2::date)
    union all
    select 'O', topic_id from offer
    where municipality_id = m.id and (valid_until is null or valid_until >= $2::date)
  ) own left join match_pulse p on p.topic_id = own.topic_id
) mark
left join match_set s on s.municipality_id = m.id and s.mark = mark.mark and mark.mark is distinct from $4
left join match_weights w on w.person_id = $3
where m.id = $1 and m.gone_at is null`;

type ReadRow = { mark: string; candidates: StoredSet | null } & {
  [Key in keyof MatchWeightValues]: number | null;
};

const STORE = `
insert into match_set (municipality_id, mark, candidates, wanted_on, top) values ($1, $3, $4, $2, $6)
on conflict (municipality_id) do update
set mark = excluded.mark, candidates = excluded.candidates, top = excluded.top,
  wanted_on = case when $5::boolean then excluded.wanted_on else match_set.wanted_on end`;

/** The places of a list that are looked at; how often a town stands there counts as load. */
const TOP = 5;

/** Sets nobody has looked at for so long are no longer prepared at night. */
const WANTED_DAYS = 30;

/** Finds towns that fit a town. */
@Injectable()
export class Matches {
  private readonly memory = new MatchMemory();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly viewpoints: MatchViewpoints,
    private readonly candidates: MatchCandidates,
  ) {}

  /**
   * The best `first` towns for a town, pairs before tandems. Only towns that take part and seek or offer
   * something can be found: a town that has not joined has neither.
   *
   * The candidates are found once a day and when something they rest on changes (bounded lists per topic, see
   * `MatchCandidates.around`), then kept; a look at them weighs the kept ones, which costs the same whatever
   * the number of towns. With a filter the candidates are found anew among the towns that pass it, which costs
   * more the more towns of a topic it sorts out.
   *
   * @param weights what to stress in this look; parts that are left out are as the person has saved them
   * @throws Problem `NOT_FOUND` unless the actor belongs to the town or is staff, `BAD_INPUT` for weights,
   *   filters or `first` out of range
   */
  async of(
    ctx: Ctx,
    municipalityId: string,
    first: number | null,
    weights: SomeWeights | null = null,
    filter: MatchFilterValues | null = null,
  ): Promise<Ranked[]> {
    const size = pageSize(first);
    const narrow = checkedFilter(filter);
    const stressed = mergeWeights(weights);
    found(isId(municipalityId) || null, 'not an id');
    assertMayReadMatches(ctx, municipalityId);
    const today = berlinDay(this.clock.now());
    const remembered = this.memory.get(municipalityId);
    const personId = ctx.actor?.personId ?? null;
    const known = remembered?.mark ?? null;
    const row = found(await this.db.row<ReadRow>(ctx, READ, [municipalityId, today, personId, known]));
    if (narrow) return rank(await this.findWithin(ctx, municipalityId, narrow), stressed(row), size);
    const set =
      remembered?.mark === row.mark
        ? remembered
        : new RememberedSet(
            row.mark,
            (row.candidates && decodeSet(row.candidates)) ??
              (await this.prepare(ctx, municipalityId, row.mark, today, true)),
          );
    this.memory.put(municipalityId, set);
    return set.ranked(stressed(row), size);
  }

  /**
   * Finds and keeps the candidates of every town that somebody has looked at in the last 30 days; with
   * `everywhere`, of every town that seeks or offers something. For the quiet hours.
   *
   * @returns how many sets were made
   */
  async prepareAll(ctx: Ctx, everywhere = false): Promise<number> {
    const now = this.clock.now();
    const today = berlinDay(now);
    const since = berlinDay(new Date(now.getTime() - WANTED_DAYS * 86_400_000));
    await this.db.execute(ctx, 'delete from match_set where wanted_on < $1', [since]);
    const towns = await this.db.rows<{ id: string }>(
      ctx,
      everywhere
        ? 'select distinct municipality_id as id from match_stance'
        : 'select municipality_id as id from match_set',
    );
    let made = 0;
    for (const { id } of towns) {
      const row = await this.db.row<ReadRow>(ctx, READ, [id, today, null, null]);
      if (!row || row.candidates) continue;
      await this.prepare(ctx, id, row.mark, today, false);
      made++;
    }
    return made;
  }

  /** The mark was read before the candidates: a change in between makes the set stale, never falsely fresh. */
  private async prepare(
    ctx: Ctx,
    municipalityId: string,
    mark: string,
    today: string,
    isWanted: boolean,
  ): Promise<PairFacts[]> {
    const facts = worthKeeping(await this.find(ctx, municipalityId, {}));
    const stored = JSON.stringify(encodeSet(facts));
    const top = rank(facts, NORMAL_WEIGHTS, TOP).map((one) => one.facts.municipalityId);
    await this.db.execute(ctx, STORE, [municipalityId, today, mark, stored, isWanted, top]);
    return facts;
  }

  /** Around another town than the own one: that town's place is the centre. */
  private async findWithin(
    ctx: Ctx,
    municipalityId: string,
    filter: MatchFilterValues,
  ): Promise<PairFacts[]> {
    if (filter.aroundId == null) return this.find(ctx, municipalityId, filter);
    const { lat, lon } = found(
      await this.db.row<{ lat: number | null; lon: number | null }>(
        ctx,
        'select lat, lon from municipality where id = $1 and gone_at is null',
        [filter.aroundId],
      ),
      'no town to look around',
    );
    if (lat === null || lon === null) return [];
    return this.find(ctx, municipalityId, { ...filter, around: { lat, lon } });
  }

  private async find(ctx: Ctx, municipalityId: string, filter: MatchFilterValues): Promise<PairFacts[]> {
    const from = await this.viewpoints.ofTown(ctx, municipalityId, filter.topicSlug ?? null);
    if (!from) return [];
    const facts = await this.candidates.around(ctx, from, filter);
    return facts.filter((one) => !from.putAside.has(one.municipalityId));
  }
}
