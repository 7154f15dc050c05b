import { isId } from '@app/contracts';
import { MembershipReader } from '@app/directory';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { MessageService } from '../message/message.service.js';
import type { StartConversationInput } from './conversation.inputs.js';
import { ConversationLock } from './conversation.lock.js';
import { checkedKey, messageText, pairKey } from './conversation.rules.js';

/** The two sides of a conversation that may have to be made. */
interface Pair {
  readonly kind: 'PERSON' | 'TOWN';
  readonly from: string;
  readonly to: string;
}

/** Starting conversations. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly memberships: MembershipReader,
    private readonly lock: ConversationLock,
    private readonly messages: MessageService,
  ) {}

  /**
   * Writes to a person or to a town. Of a pair there is one conversation: if it is there already, the message goes
   * into it. From somebody unknown it is a request; see `isKnown`.
   *
   * @returns the id of the conversation
   * @throws Problem `NOT_FOUND`, `BAD_INPUT` (also for oneself and the own town), `TOO_LONG`, `TOO_MANY_REQUESTS`,
   *   `REQUEST_PENDING`, `UNDELIVERABLE`
   */
  async start(ctx: Ctx, input: StartConversationInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const message = { ...messageText(input.body, 'input.body'), key: checkedKey(input.idempotencyKey) };
    const known = await this.messages.sent(ctx, personId, message.key);
    if (known) return known.conversationId;
    const pair = await this.pairOf(ctx, input);
    const there = await this.find(ctx, pair);
    if (there === null) {
      await this.limits.consume(ctx, 'conversation.start', personId);
      if (pair.kind === 'TOWN') await this.limits.consume(ctx, 'conversation.start', pair.from);
    } else await this.limits.consume(ctx, 'message', personId);
    return this.db.run(ctx, async (tx) => {
      const { id, isNew } = await this.ensure(
        tx,
        pair,
        (await this.isKnown(tx, pair)) ? 'OPEN' : 'REQUESTED',
      );
      await this.messages.deliver(tx, await this.lock.take(tx, id), message, isNew);
      return id;
    });
  }

  /** The conversation of a pair, made in `state` when there is none; the actor must belong to `from`. */
  async ensure(
    tx: Ctx,
    pair: Pair,
    state: 'REQUESTED' | 'OPEN' | 'DECLINED',
  ): Promise<{ id: string; isNew: boolean }> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `with made as (
         insert into conversation (kind, pair_key, state, created_by, created_at, last_at)
         values ($1, $2, $3, $4, $5, $5) on conflict (pair_key) do nothing returning id
       ), sides as (
         insert into conversation_side (conversation_id, person_id, municipality_id, requested)
         select made.id, case when $1 = 'PERSON' then side.id end, case when $1 = 'TOWN' then side.id end, side.requested
         from made cross join (values ($6::uuid, true), ($7::uuid, false)) as side (id, requested)
       )
       select id from made`,
      [
        pair.kind,
        pairKey(pair.from, pair.to),
        state,
        signedIn(tx).personId,
        this.clock.now(),
        pair.from,
        pair.to,
      ],
    );
    return row ? { id: row.id, isNew: true } : { id: found(await this.find(tx, pair)), isNew: false };
  }

  private async find(ctx: Ctx, { from, to }: Pair): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(ctx, `select id from conversation where pair_key = $1`, [
      pairKey(from, to),
    ]);
    return row?.id ?? null;
  }

  private async pairOf(
    ctx: Ctx,
    { personId, municipalityId, asMunicipalityId }: StartConversationInput,
  ): Promise<Pair> {
    const actor = signedIn(ctx);
    if (Boolean(personId) === Boolean(municipalityId))
      throw new Problem('BAD_INPUT', { field: 'input.personId', internal: 'needs exactly one addressee' });
    if (personId) {
      if (personId === actor.personId) throw new Problem('BAD_INPUT', { field: 'input.personId' });
      const person =
        isId(personId) && (await this.db.row(ctx, `select 1 as there from person where id = $1`, [personId]));
      found(person || null, `no person ${personId}`);
      return { kind: 'PERSON', from: actor.personId, to: personId };
    }
    const from = await this.townOf(ctx, asMunicipalityId);
    const to = municipalityId!;
    if (actor.municipalityIds.has(to)) throw new Problem('BAD_INPUT', { field: 'input.municipalityId' });
    await this.requireMember(ctx, to, 'input.municipalityId');
    return { kind: 'TOWN', from, to };
  }

  /** The town the actor writes for: the one named, or the one the person speaks for. @throws Problem `NOT_FOUND` */
  async townOf(ctx: Ctx, municipalityId: string | null | undefined): Promise<string> {
    const actor = signedIn(ctx);
    if (municipalityId) {
      if (actor.municipalityIds.has(municipalityId)) return municipalityId;
      throw new Problem('NOT_FOUND', { field: 'input.asMunicipalityId', internal: 'not a member' });
    }
    const town = (await this.memberships.townOfPerson(ctx, [actor.personId])).get(actor.personId);
    return found(town, 'belongs to no town');
  }

  /** @throws Problem `NOT_FOUND` for a town that does not take part */
  async requireMember(ctx: Ctx, municipalityId: string, field: string): Promise<void> {
    const town =
      isId(municipalityId) &&
      (await this.db.row(
        ctx,
        `select 1 as there from municipality where id = $1 and participation = 'MEMBER' and gone_at is null`,
        [municipalityId],
      ));
    if (!town) throw new Problem('NOT_FOUND', { field, internal: `no town ${municipalityId} takes part` });
  }

  /**
   * Colleagues of one town know each other, and so do people whose towns talk with each other already. Everybody
   * else is unknown, and so is every town that writes for the first time.
   */
  private async isKnown(ctx: Ctx, { kind, from, to }: Pair): Promise<boolean> {
    if (kind === 'TOWN') return false;
    const row = await this.db.row(
      ctx,
      `select 1 as known from membership mine join membership theirs on theirs.person_id = $2 and theirs.state = 'ACTIVE'
       where mine.person_id = $1 and mine.state = 'ACTIVE' and (mine.municipality_id = theirs.municipality_id or exists (
         select 1 from conversation_side a join conversation_side b on b.conversation_id = a.conversation_id
         join conversation c on c.id = a.conversation_id and c.kind = 'TOWN' and c.state = 'OPEN'
         where a.municipality_id = mine.municipality_id and b.municipality_id = theirs.municipality_id
           and a.blocked_at is null and b.blocked_at is null)) limit 1`,
      [from, to],
    );
    return row !== null;
  }
}
