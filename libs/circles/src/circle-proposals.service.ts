import { PLANE_TOLERANCE } from '@app/matching';
import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { CircleMandate } from './circle-mandate.js';
import {
  CIRCLE_MIN,
  INVITATION_DAYS,
  MET_WITHIN_KM,
  REACH_KM,
  proposeCircles,
  reasonsFor,
  type CircleReasonFact,
  type ProposedCircle,
  type Seeker,
} from './circle.rules.js';

/** One round of proposing at a time, so that two workers never put a town into two circles for one need. */
const PROPOSE_LOCK = 7_346_252;

/**
 * Needs of towns that take part, that no town with experience within 100 km meets and that the town has not
 * dismissed; the look-up of offers walks the index by topic and place. $1 today, $2 $3 centre and radius of the
 * part of the country that is looked at, null for all of it.
 */
const SEEKERS = `
select s.municipality_id as "municipalityId", s.topic_id as "topicId", m.lat, m.lon, m.land_key as "landKey",
  m.district_key as "districtKey", m.size_class as "sizeClass"
from match_stance s join municipality m on m.id = s.municipality_id and m.participation = 'MEMBER' and m.gone_at is null
where s.side = 'NEED' and s.place is not null and (s.valid_until is null or s.valid_until >= $1::date)
  and ($2::point is null or s.place <@ circle($2::point, $3::float8))
  and not exists (select 1 from match_stance o
    where o.side = 'OFFER' and o.topic_id = s.topic_id and o.place <@ circle(s.place, ${MET_WITHIN_KM * PLANE_TOLERANCE})
      and o.municipality_id <> s.municipality_id and o.level in ('EXPERIENCED', 'CAN_ADVISE')
      and (o.valid_until is null or o.valid_until >= $1::date))
  and not exists (select 1 from cooperation_circle_dismissal d
    where d.municipality_id = s.municipality_id and d.topic_id = s.topic_id and d.until >= $1::date)`;

const STANDING = `
select c.id, c.topic_id as "topicId", c.state, array_agg(t.municipality_id order by t.municipality_id) as "municipalityIds"
from cooperation_circle c join cooperation_circle_town t on t.circle_id = c.id and t.live
where c.state <> 'LAPSED' group by c.id`;

type StandingRow = {
  id: string;
  topicId: string;
  state: 'PROPOSED' | 'INVITED' | 'FORMED';
  municipalityIds: string[];
};

/** Proposes circles, keeps the proposals that still hold, and ends what has not come about. */
@Injectable()
export class CircleProposals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly mandate: CircleMandate,
  ) {}

  /**
   * Brings the proposals of the whole network up to date; the number of statements does not depend on its size.
   * Run again without a change, it changes nothing.
   *
   * @returns how many circles were proposed
   */
  async refresh(ctx: Ctx): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      await this.db.execute(tx, 'select pg_advisory_xact_lock($1)', [PROPOSE_LOCK]);
      await this.lapseInvitations(tx);
      const seekers = await this.seekers(tx, null);
      const standing = await this.standing(tx);
      const offered = await this.offered(tx);
      const kept = await this.keep(tx, standing, seekers, offered);
      return this.put(tx, proposeCircles(seekers, kept, offered));
    });
  }

  /**
   * Proposes circles for one town at once, from the towns around it. What is proposed already stays as it is.
   *
   * @returns how many circles were proposed
   */
  async around(ctx: Ctx, municipalityId: string): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      await this.db.execute(tx, 'select pg_advisory_xact_lock($1)', [PROPOSE_LOCK]);
      const centre = await this.db.row<{ place: string | null }>(
        tx,
        'select place::text from match_stance where municipality_id = $1 and place is not null limit 1',
        [municipalityId],
      );
      if (!centre) return 0;
      const seekers = await this.seekers(tx, centre.place);
      const circles = proposeCircles(seekers, await this.standing(tx), await this.offered(tx));
      return this.put(
        tx,
        circles.filter((circle) => circle.municipalityIds.includes(municipalityId)),
      );
    });
  }

  private seekers(tx: Ctx, centre: string | null): Promise<(Seeker & Record<string, unknown>)[]> {
    const today = berlinDay(this.clock.now());
    // Two reaches: the circle of a town, and what else its companions could be part of.
    return this.db.rows<Seeker & Record<string, unknown>>(tx, SEEKERS, [
      today,
      centre,
      2 * REACH_KM * PLANE_TOLERANCE,
    ]);
  }

  private standing(tx: Ctx): Promise<StandingRow[]> {
    return this.db.rows<StandingRow>(tx, STANDING);
  }

  private async offered(tx: Ctx): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ id: string }>(
      tx,
      `select distinct topic_id as id from match_stance
       where side = 'OFFER' and level in ('EXPERIENCED', 'CAN_ADVISE') and (valid_until is null or valid_until >= $1::date)`,
      [berlinDay(this.clock.now())],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes towns whose need is met or gone out of proposals; a proposal with fewer than three ends. */
  private async keep(
    tx: Ctx,
    standing: readonly StandingRow[],
    seekers: readonly Seeker[],
    offered: ReadonlySet<string>,
  ): Promise<StandingRow[]> {
    const seeks = new Map(seekers.map((one) => [`${one.municipalityId} ${one.topicId}`, one]));
    const kept: StandingRow[] = [];
    const left: { circleId: string; municipalityId: string }[] = [];
    const reasons: { circleId: string; reasons: readonly CircleReasonFact[] }[] = [];
    const ended: string[] = [];
    for (const circle of standing) {
      if (circle.state !== 'PROPOSED') {
        kept.push(circle);
        continue;
      }
      const stays = circle.municipalityIds.filter((id) => seeks.has(`${id} ${circle.topicId}`));
      if (stays.length < CIRCLE_MIN) {
        ended.push(circle.id);
        continue;
      }
      kept.push({ ...circle, municipalityIds: stays });
      // What was true of all of them need not be of those who stay.
      const facts = stays.map((id) => seeks.get(`${id} ${circle.topicId}`)!);
      reasons.push({ circleId: circle.id, reasons: reasonsFor(facts, offered.has(circle.topicId)) });
      for (const municipalityId of circle.municipalityIds)
        if (!stays.includes(municipalityId)) left.push({ circleId: circle.id, municipalityId });
    }
    await this.leave(tx, left);
    await this.explain(tx, reasons);
    await this.lapse(tx, ended);
    return kept;
  }

  private async leave(tx: Ctx, left: readonly { circleId: string; municipalityId: string }[]): Promise<void> {
    if (left.length === 0) return;
    await this.db.execute(
      tx,
      `update cooperation_circle_town t set live = false
       from unnest($1::uuid[], $2::uuid[]) x (circle_id, municipality_id)
       where t.circle_id = x.circle_id and t.municipality_id = x.municipality_id`,
      [left.map(({ circleId }) => circleId), left.map(({ municipalityId }) => municipalityId)],
    );
    await this.mandate.lapsed(tx, left);
  }

  private async explain(
    tx: Ctx,
    circles: readonly { circleId: string; reasons: readonly CircleReasonFact[] }[],
  ): Promise<void> {
    if (circles.length === 0) return;
    await this.db.execute(
      tx,
      `update cooperation_circle c set reasons = x.reasons from unnest($1::uuid[], $2::jsonb[]) x (id, reasons)
       where c.id = x.id and c.reasons <> x.reasons`,
      [circles.map(({ circleId }) => circleId), circles.map(({ reasons }) => JSON.stringify(reasons))],
    );
  }

  /** Invitations that fewer than three towns have accepted in time. */
  private async lapseInvitations(tx: Ctx): Promise<void> {
    const before = new Date(this.clock.now().getTime() - INVITATION_DAYS * 86_400_000);
    const late = await this.db.rows<{ id: string }>(
      tx,
      `select id from cooperation_circle where state = 'INVITED' and invited_at <= $1`,
      [before],
    );
    await this.lapse(
      tx,
      late.map(({ id }) => id),
    );
  }

  /** Ends circles; their towns are free for others. */
  async lapse(tx: Ctx, circleIds: readonly string[]): Promise<void> {
    if (circleIds.length === 0) return;
    await this.db.execute(
      tx,
      `update cooperation_circle set state = 'LAPSED', lapsed_at = $2 where id = any($1::uuid[])`,
      [circleIds, this.clock.now()],
    );
    const towns = await this.db.rows<{ id: string; circleId: string }>(
      tx,
      `update cooperation_circle_town set live = false
       where circle_id = any($1::uuid[]) and live returning municipality_id as id, circle_id as "circleId"`,
      [circleIds],
    );
    await this.mandate.lapsed(
      tx,
      towns.map(({ id, circleId }) => ({ circleId, municipalityId: id })),
    );
    await this.tell(
      tx,
      towns.map(({ id }) => id),
    );
    await this.live.appendAll(
      tx,
      circleIds.map((circleId) => ({
        room: `circle:${circleId}` as const,
        kind: 'circle.changed' as const,
        payload: { circleId },
      })),
    );
  }

  private async put(tx: Ctx, circles: readonly ProposedCircle[]): Promise<number> {
    if (circles.length === 0) return 0;
    const now = this.clock.now();
    const rows = await this.db.rows<{ id: string }>(
      tx,
      `insert into cooperation_circle (topic_id, state, reasons, proposed_at)
       select x.topic_id, 'PROPOSED', x.reasons, $3
       from unnest($1::uuid[], $2::jsonb[]) with ordinality x (topic_id, reasons, n) order by x.n returning id`,
      [circles.map(({ topicId }) => topicId), circles.map(({ reasons }) => JSON.stringify(reasons)), now],
    );
    const towns = circles.flatMap(({ topicId, municipalityIds }, index) =>
      municipalityIds.map((municipalityId) => ({ circleId: rows[index]!.id, topicId, municipalityId })),
    );
    await this.db.execute(
      tx,
      `insert into cooperation_circle_town (circle_id, municipality_id, topic_id)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[])`,
      [
        towns.map(({ circleId }) => circleId),
        towns.map(({ municipalityId }) => municipalityId),
        towns.map(({ topicId }) => topicId),
      ],
    );
    await this.tell(
      tx,
      towns.map(({ municipalityId }) => municipalityId),
    );
    return circles.length;
  }

  /** Open pages of these towns read their circles anew. */
  async tell(tx: Ctx, municipalityIds: readonly string[]): Promise<void> {
    await this.live.appendAll(
      tx,
      [...new Set(municipalityIds)].map((id) => ({
        room: `municipality:${id}` as const,
        kind: 'circle.changed' as const,
        payload: { circleId: null },
      })),
    );
  }
}
