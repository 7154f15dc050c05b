import { isId } from '@app/contracts';
import { RequestLoads } from '@app/matching';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ConversationEffects } from '../conversation/conversation.effects.js';
import { checkedKey, pairKey } from '../conversation/conversation.rules.js';
import { ConversationService } from '../conversation/conversation.service.js';
import type { ContactState } from '../conversations.enums.js';
import type { AnswerContactInput, ContactResultInput, SendContactInput } from './contact.inputs.js';
import { CONTACT_DAYS, contactTexts, declineReason, resultComment } from './contact.rules.js';

interface StoredContact {
  readonly id: string;
  readonly fromMunicipalityId: string;
  readonly toMunicipalityId: string;
  readonly topicId: string;
  readonly state: ContactState;
  readonly resultAsked: boolean;
}

const STORED = `
  id, from_municipality_id as "fromMunicipalityId", to_municipality_id as "toMunicipalityId", topic_id as "topicId",
  state, result_asked_at is not null as "resultAsked"`;

/** First contacts: asking, answering, and saying what came of it. */
@Injectable()
export class ContactService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly conversations: ConversationService,
    private readonly effects: ConversationEffects,
    private readonly loads: RequestLoads,
  ) {}

  /**
   * Asks a town for an exchange on a topic.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `BAD_INPUT` (also for the own town), `TOO_LONG`, `TOO_MANY_REQUESTS`;
   *   `REQUEST_PENDING` while an earlier one on the topic waits; `UNDELIVERABLE`; `BOOKED_UP` when the town takes no
   *   further request this month
   */
  async send(ctx: Ctx, input: SendContactInput): Promise<string> {
    const actor = signedIn(ctx);
    const key = checkedKey(input.idempotencyKey);
    const texts = contactTexts(input);
    const known = await this.sent(ctx, actor.personId, key);
    if (known !== null) return known;
    const from = await this.conversations.townOf(ctx, input.asMunicipalityId);
    const to = input.toMunicipalityId;
    if (to === from) throw new Problem('BAD_INPUT', { field: 'input.toMunicipalityId' });
    await this.conversations.requireMember(ctx, to, 'input.toMunicipalityId');
    const topic =
      isId(input.topicId) &&
      (await this.db.row(ctx, `select 1 as there from topic where id = $1`, [input.topicId]));
    if (!topic) throw new Problem('NOT_FOUND', { field: 'input.topicId', internal: 'no such topic' });
    await this.limits.consume(ctx, 'contact.send', actor.personId);
    await this.limits.consume(ctx, 'contact.send', from);
    return this.db.run(ctx, async (tx) => {
      await this.requireDeliverable(tx, from, to);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into contact (id, from_municipality_id, to_municipality_id, topic_id, about, brings, effort, created_by, created_at, idempotency_key)
         values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $7, $8, $1, $9)
         on conflict do nothing returning id`,
        [
          this.clock.now(),
          from,
          to,
          input.topicId,
          texts.about,
          texts.brings,
          texts.effort,
          actor.personId,
          key,
        ],
      );
      if (!row) {
        const same = await this.sent(tx, actor.personId, key);
        if (same !== null) return same;
        throw new Problem('REQUEST_PENDING', { internal: 'a contact on this topic waits' });
      }
      await this.loads.take(tx, to, input.topicId);
      await this.outbox.append(tx, 'contact.requested.v1', {
        contactId: row.id,
        fromMunicipalityId: from,
        toMunicipalityId: to,
        topicId: input.topicId,
      });
      await this.effects.contactChanged(tx, row.id, [from, to]);
      return row.id;
    });
  }

  /**
   * Accepts a contact, which opens the conversation between the two towns, or declines it with a reason.
   *
   * @throws Problem `NOT_FOUND`, `REASON_REQUIRED`, `TOO_LONG`, `ALREADY_DECIDED`
   */
  async answer(ctx: Ctx, { contactId, accept, reason }: AnswerContactInput): Promise<void> {
    const actor = signedIn(ctx);
    const why = declineReason(accept, reason);
    await this.db.run(ctx, async (tx) => {
      const contact = await this.take(tx, contactId);
      if (!actor.municipalityIds.has(contact.toMunicipalityId))
        throw new Problem('NOT_FOUND', { internal: 'not asked' });
      if (contact.state !== 'SENT') throw new Problem('ALREADY_DECIDED');
      const conversationId = accept ? await this.open(tx, contact) : null;
      const state = accept ? 'ACCEPTED' : 'DECLINED';
      await this.db.execute(
        tx,
        `update contact set state = $2, answered_by = $3, answered_at = $4, decline_reason = $5, conversation_id = $6 where id = $1`,
        [contact.id, state, actor.personId, this.clock.now(), why, conversationId],
      );
      await this.answered(tx, contact, state);
    });
  }

  /**
   * Says for the own town what came of a contact; a later answer replaces an earlier one.
   *
   * @throws Problem `NOT_FOUND`, `TOO_LONG`; `CONFLICT` before it was asked for
   */
  async giveResult(ctx: Ctx, { contactId, outcome, comment }: ContactResultInput): Promise<void> {
    const actor = signedIn(ctx);
    const sentence = resultComment(comment);
    await this.db.run(ctx, async (tx) => {
      const contact = await this.take(tx, contactId);
      const town = [contact.fromMunicipalityId, contact.toMunicipalityId].find((id) =>
        actor.municipalityIds.has(id),
      );
      if (town === undefined) throw new Problem('NOT_FOUND', { internal: 'of neither town' });
      if (!contact.resultAsked) throw new Problem('CONFLICT', { internal: 'not asked yet' });
      await this.db.execute(
        tx,
        `insert into contact_result (contact_id, municipality_id, outcome, comment, person_id, created_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (contact_id, municipality_id) do update set outcome = excluded.outcome, comment = excluded.comment,
           person_id = excluded.person_id, created_at = excluded.created_at`,
        [contact.id, town, outcome, sentence, actor.personId, this.clock.now()],
      );
      const { id, fromMunicipalityId, toMunicipalityId, topicId } = contact;
      await this.outbox.append(tx, 'contact.resulted.v1', {
        contactId: id,
        fromMunicipalityId,
        toMunicipalityId,
        topicId,
        byMunicipalityId: town,
        outcome,
      });
    });
  }

  /**
   * Ends contacts nobody has answered within 30 days, and asks both sides of those that were accepted 30 days ago
   * what came of it; each once.
   *
   * @returns how many contacts it touched
   */
  async sweep(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - CONTACT_DAYS * 24 * 60 * 60 * 1_000);
    return this.db.run(ctx, async (tx) => {
      const lapsed = await this.db.rows<StoredContact & Record<string, unknown>>(
        tx,
        `update contact set state = 'LAPSED', answered_at = $2 where state = 'SENT' and created_at <= $1 returning ${STORED}`,
        [before, now],
      );
      for (const contact of lapsed) await this.answered(tx, contact, 'LAPSED');
      const due = await this.db.rows<{ id: string }>(
        tx,
        `update contact set result_asked_at = $2
         where state = 'ACCEPTED' and result_asked_at is null and answered_at <= $1 returning id`,
        [before, now],
      );
      for (const { id } of due) await this.outbox.append(tx, 'contact.result-asked.v1', { contactId: id });
      return lapsed.length + due.length;
    });
  }

  private async answered(tx: Ctx, contact: StoredContact, state: ContactState): Promise<void> {
    const { id: contactId, fromMunicipalityId, toMunicipalityId, topicId } = contact;
    await this.outbox.append(tx, 'contact.answered.v1', {
      contactId,
      fromMunicipalityId,
      toMunicipalityId,
      topicId,
      state,
    });
    await this.effects.contactChanged(tx, contactId, [fromMunicipalityId, toMunicipalityId]);
  }

  /** The open conversation of the two towns. */
  private async open(tx: Ctx, contact: StoredContact): Promise<string> {
    const { fromMunicipalityId: from, toMunicipalityId: to } = contact;
    const { id } = await this.conversations.ensure(tx, { kind: 'TOWN', from, to }, 'OPEN');
    await this.db.execute(tx, `update conversation set state = 'OPEN', last_at = $2 where id = $1`, [
      id,
      this.clock.now(),
    ]);
    await this.effects.changed(tx, id);
    return id;
  }

  /** Towns that do not let each other through cannot ask each other either. */
  private async requireDeliverable(tx: Ctx, from: string, to: string): Promise<void> {
    const blocked = await this.db.row(
      tx,
      `select 1 as blocked from conversation c join conversation_side s on s.conversation_id = c.id
       where c.pair_key = $1 and s.blocked_at is not null limit 1`,
      [pairKey(from, to)],
    );
    if (blocked) throw new Problem('UNDELIVERABLE', { internal: 'one of the towns blocks the other' });
  }

  private async take(tx: Ctx, id: string): Promise<StoredContact> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'input.contactId', internal: 'not an id' });
    const row = await this.db.row<StoredContact & Record<string, unknown>>(
      tx,
      `select ${STORED} from contact where id = $1 for update`,
      [id],
    );
    return found(row, `no contact ${id}`);
  }

  private async sent(ctx: Ctx, personId: string, key: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      ctx,
      `select id from contact where created_by = $1 and idempotency_key = $2`,
      [personId, key],
    );
    return row?.id ?? null;
  }
}
