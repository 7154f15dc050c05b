import { LIMITS, isId } from '@app/contracts';
import { mayCommit } from '@app/directory';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CircleMandate, type PreparedStep } from './circle-mandate.js';
import { CircleTalk } from './circle-talk.js';
import { CircleProposals } from './circle-proposals.service.js';
import type { CircleAnswer, CircleState } from './circle.enums.js';
import type { InviteToCircleInput } from './circle.model.js';
import { CIRCLE_MIN, DISMISSED_DAYS, stateAfter } from './circle.rules.js';

interface Locked {
  readonly state: CircleState;
  readonly topicId: string;
  readonly live: boolean;
  readonly answer: CircleAnswer | null;
}

/** True while the town can still say something to an invitation, or leave. */
function isOpen({ state, live }: Locked): boolean {
  return live && (state === 'INVITED' || state === 'FORMED');
}

/** What towns do with a circle: dismiss, invite, accept, decline. Saying the same again changes nothing. */
@Injectable()
export class CircleService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly proposals: CircleProposals,
    private readonly mandate: CircleMandate,
    private readonly talk: CircleTalk,
  ) {}

  onModuleInit(): void {
    this.mandate.carryOut((tx, { subjectId, municipalityId, details }) =>
      this.change(tx, subjectId, municipalityId, (_, circle) =>
        this.takePart(tx, subjectId, municipalityId, circle, details as unknown as PreparedStep),
      ),
    );
  }

  /**
   * Invites the other towns; the inviting town has accepted with that. Who does not hold the mandate of the town
   * prepares it for those who do.
   *
   * @throws Problem `NOT_FOUND` unless the actor belongs to the town and it is in the circle, `CONFLICT` when
   *   somebody was faster or the proposal has ended, `TOO_LONG`
   */
  async invite(ctx: Ctx, { circleId, municipalityId, message }: InviteToCircleInput): Promise<void> {
    const text = orNothing(manyLines, message?.trim(), { field: 'input.message', max: LIMITS.note });
    await this.change(ctx, circleId, municipalityId, async (tx, circle) => {
      if (circle.state === 'INVITED' && circle.answer === 'ACCEPTED') return;
      if (circle.state !== 'PROPOSED' || !circle.live)
        throw new Problem('CONFLICT', { internal: 'not a proposal any more' });
      await this.takePart(tx, circleId, municipalityId, circle, { step: 'INVITE', message: text });
    });
  }

  /**
   * Accepts or declines an invitation for a town. With the third town that accepts, the circle has come about;
   * with fewer than three left, it ends. A town that declines is not proposed for that need for 180 days. Accepting
   * needs the mandate of the town: others prepare it for those who hold it. Declining binds nobody.
   *
   * @throws Problem `NOT_FOUND`, `CONFLICT` when there is no invitation (any more)
   */
  async answer(ctx: Ctx, circleId: string, municipalityId: string, accept: boolean): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.change(ctx, circleId, municipalityId, async (tx, circle) => {
      if (circle.answer === (accept ? 'ACCEPTED' : 'DECLINED')) return;
      if (accept) return this.takePart(tx, circleId, municipalityId, circle, { step: 'ACCEPT' });
      if (!isOpen(circle)) throw new Problem('CONFLICT', { internal: 'no open invitation' });
      await this.answered(tx, circleId, municipalityId, 'DECLINED', personId);
      await this.dismissNeed(tx, municipalityId, circle.topicId);
      await this.mandate.lapsed(tx, [{ circleId, municipalityId }]);
      await this.talk.letOut(tx, circleId, municipalityId);
      await this.count(tx, circleId, circle.state);
    });
  }

  /**
   * Takes a town out of a proposal ("passt nicht"); it is not proposed for that need for 180 days. The other
   * towns do not learn it.
   *
   * @throws Problem `NOT_FOUND`, `CONFLICT` for a circle that is more than a proposal
   */
  async dismiss(ctx: Ctx, circleId: string, municipalityId: string): Promise<void> {
    await this.change(ctx, circleId, municipalityId, async (tx, circle) => {
      if (!circle.live) return;
      if (circle.state !== 'PROPOSED') throw new Problem('CONFLICT', { internal: 'not a proposal any more' });
      await this.db.execute(
        tx,
        'update cooperation_circle_town set live = false where circle_id = $1 and municipality_id = $2',
        [circleId, municipalityId],
      );
      await this.dismissNeed(tx, municipalityId, circle.topicId);
      await this.mandate.lapsed(tx, [{ circleId, municipalityId }]);
      const left = await this.db.row<{ n: number }>(
        tx,
        'select count(*)::int as n from cooperation_circle_town where circle_id = $1 and live',
        [circleId],
      );
      if (left!.n < CIRCLE_MIN) await this.proposals.lapse(tx, [circleId]);
    });
  }

  /**
   * Lets a town take part: it invites while the circle is a proposal, and accepts once somebody has invited, also
   * where that was done while its own invitation waited for the mandate.
   */
  private async takePart(
    tx: Ctx,
    circleId: string,
    municipalityId: string,
    circle: Locked,
    step: PreparedStep,
  ): Promise<void> {
    const actor = signedIn(tx);
    if (circle.answer === 'ACCEPTED' && circle.live) return;
    const invites = circle.state === 'PROPOSED' && circle.live && step.step === 'INVITE';
    if (!invites && !isOpen(circle)) throw new Problem('CONFLICT', { internal: 'nothing to take part in' });
    if (!mayCommit(actor, municipalityId))
      return this.mandate.prepare(tx, { circleId, municipalityId, topicId: circle.topicId }, step);
    if (invites) {
      await this.db.execute(
        tx,
        `update cooperation_circle set state = 'INVITED', invited_at = $2, invited_by_town = $3, invited_by = $4, message = $5
         where id = $1`,
        [circleId, this.clock.now(), municipalityId, actor.personId, step.message],
      );
      await this.outbox.append(tx, 'circle.invited.v1', { circleId });
    }
    await this.answered(tx, circleId, municipalityId, 'ACCEPTED', actor.personId);
    await this.mandate.promised(tx, circleId, municipalityId);
    await this.count(tx, circleId, invites ? 'INVITED' : circle.state);
    await this.talk.letIn(tx, circleId, municipalityId);
  }

  /** Ends an invitation that too many have declined, and forms a circle that enough have accepted. */
  private async count(tx: Ctx, circleId: string, state: CircleState): Promise<void> {
    const { accepted, left } = (await this.db.row<{ accepted: number; left: number }>(
      tx,
      `select count(*) filter (where answer = 'ACCEPTED')::int as accepted, count(*)::int as "left"
       from cooperation_circle_town where circle_id = $1 and live`,
      [circleId],
    ))!;
    if (state === 'INVITED' && left < CIRCLE_MIN) await this.proposals.lapse(tx, [circleId]);
    else if (stateAfter(state, accepted) !== state) await this.form(tx, circleId);
  }

  private async form(tx: Ctx, circleId: string): Promise<void> {
    await this.db.execute(
      tx,
      `update cooperation_circle set state = 'FORMED', formed_at = $2 where id = $1`,
      [circleId, this.clock.now()],
    );
    await this.outbox.append(tx, 'circle.formed.v1', { circleId });
  }

  private async answered(
    tx: Ctx,
    circleId: string,
    municipalityId: string,
    answer: CircleAnswer,
    personId: string,
  ): Promise<void> {
    await this.db.execute(
      tx,
      `update cooperation_circle_town set answer = $3, answered_at = $4, answered_by = $5, live = $3 = 'ACCEPTED'
       where circle_id = $1 and municipality_id = $2`,
      [circleId, municipalityId, answer, this.clock.now(), personId],
    );
  }

  private async dismissNeed(tx: Ctx, municipalityId: string, topicId: string): Promise<void> {
    const until = berlinDay(new Date(this.clock.now().getTime() + DISMISSED_DAYS * 86_400_000));
    await this.db.execute(
      tx,
      `insert into cooperation_circle_dismissal (municipality_id, topic_id, until) values ($1, $2, $3)
       on conflict (municipality_id, topic_id) do update set until = excluded.until`,
      [municipalityId, topicId, until],
    );
  }

  /** Locks the circle for a town of the actor, lets `work` change it, and tells open pages. */
  private async change(
    ctx: Ctx,
    circleId: string,
    municipalityId: string,
    work: (tx: Ctx, circle: Locked) => Promise<void>,
  ): Promise<void> {
    const { municipalityIds } = signedIn(ctx);
    found((isId(circleId) && municipalityIds.has(municipalityId)) || null, 'not of that town');
    await this.db.run(ctx, async (tx) => {
      await this.db.execute(tx, 'select 1 from cooperation_circle where id = $1 for update', [circleId]);
      const circle = found(
        await this.db.row<Locked & Record<string, unknown>>(
          tx,
          `select c.state, c.topic_id as "topicId", t.live, t.answer from cooperation_circle c
           join cooperation_circle_town t on t.circle_id = c.id and t.municipality_id = $2 where c.id = $1`,
          [circleId, municipalityId],
        ),
      );
      const towns = await this.db.rows<{ id: string }>(
        tx,
        'select municipality_id as id from cooperation_circle_town where circle_id = $1 and live',
        [circleId],
      );
      await work(tx, circle);
      await this.proposals.tell(
        tx,
        towns.map(({ id }) => id),
      );
      await this.live.append(tx, `circle:${circleId}`, 'circle.changed', { circleId });
    });
  }
}
