import { isId, type MessagePayload } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { checkedEvidence } from './offer-evidence.rules.js';
import { OfferEvidenceStore } from './offer-evidence.store.js';
import type { Need, Offer } from './stance.model.js';
import { StanceReader, type StanceTable } from './stance.reader.js';
import { checkedCapacity, checkedLastDay, checkedNote } from './stance.rules.js';
import { TopicIndex } from './topic-index.js';
import type { SetNeedInput, SetOfferInput } from './topics.inputs.js';

/** What towns say they seek and offer. One word per town and topic: saying it again replaces it. */
@Injectable()
export class StanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly topics: TopicIndex,
    private readonly reader: StanceReader,
    private readonly evidence: OfferEvidenceStore,
  ) {}

  /** @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG` */
  async setNeed(ctx: Ctx, input: SetNeedInput): Promise<Need> {
    const { municipalityId, topicId, note, validUntil } = await this.checked(ctx, input);
    return this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into need (municipality_id, topic_id, note, valid_until, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $5)
         on conflict (municipality_id, topic_id) do update
           set note = excluded.note, valid_until = excluded.valid_until, updated_at = excluded.updated_at
         returning id`,
        [municipalityId, topicId, note, validUntil, this.clock.now()],
      );
      const needId = row!.id;
      await this.outbox.append(tx, 'need.set.v1', { needId, municipalityId, topicId });
      return found((await this.reader.needById(tx, [needId])).get(needId));
    });
  }

  /** @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG` */
  async setOffer(ctx: Ctx, input: SetOfferInput): Promise<Offer> {
    const { municipalityId, topicId, note, validUntil } = await this.checked(ctx, input);
    const capacity = checkedCapacity(input.monthlyCapacity);
    const evidence = input.evidence && checkedEvidence(input.evidence, berlinDay(this.clock.now()));
    return this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into offer (municipality_id, topic_id, note, level, valid_until, monthly_capacity, created_at, updated_at, set_by)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)
         on conflict (municipality_id, topic_id) do update
           set note = excluded.note, level = excluded.level, valid_until = excluded.valid_until,
               monthly_capacity = excluded.monthly_capacity, updated_at = excluded.updated_at,
               set_by = excluded.set_by, expiry_told = false
         returning id`,
        [
          municipalityId,
          topicId,
          note,
          input.level,
          validUntil,
          capacity,
          this.clock.now(),
          signedIn(ctx).personId,
        ],
      );
      const offerId = row!.id;
      if (evidence && !(await this.evidence.replace(tx, offerId, municipalityId, evidence)))
        throw new Problem('NOT_FOUND', {
          field: 'input.evidence',
          internal: 'not an accepted answer of the town',
        });
      await this.outbox.append(tx, 'offer.set.v1', { offerId, municipalityId, topicId });
      return found((await this.reader.offerById(tx, [offerId])).get(offerId));
    });
  }

  /**
   * Says anew that an offer holds: for a year from today, everything else as it was.
   *
   * @throws Problem `NOT_FOUND` unless it is an offer of an own town
   */
  async renewOffer(ctx: Ctx, id: string): Promise<Offer> {
    const { municipalityIds, personId } = signedIn(ctx);
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    const now = this.clock.now();
    return this.db.run(ctx, async (tx) => {
      const row = found(
        await this.db.row<MessagePayload<'offer.set.v1'> & Record<string, unknown>>(
          tx,
          `update offer set valid_until = ($3::date + interval '1 year')::date, updated_at = $4, set_by = $5, expiry_told = false
           where id = $1 and municipality_id = any($2::uuid[])
           returning id as "offerId", municipality_id as "municipalityId", topic_id as "topicId"`,
          [id, [...municipalityIds], berlinDay(now), now, personId],
        ),
        'no offer of an own town',
      );
      await this.outbox.append(tx, 'offer.set.v1', row);
      return found((await this.reader.offerById(tx, [id])).get(id));
    });
  }

  /** @throws Problem `NOT_FOUND` */
  removeNeed(ctx: Ctx, id: string): Promise<void> {
    return this.remove(ctx, 'need', id);
  }

  /** @throws Problem `NOT_FOUND` */
  removeOffer(ctx: Ctx, id: string): Promise<void> {
    return this.remove(ctx, 'offer', id);
  }

  /**
   * Announces offers whose last day is over, each once, so that the town can be asked to renew them.
   *
   * @returns how many were announced
   */
  async announceExpired(ctx: Ctx): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const offers = await this.db.rows<{ id: string } & MessagePayload<'offer.removed.v1'>>(
        tx,
        `update offer set expiry_told = true where valid_until < $1::date and not expiry_told
         returning id, municipality_id as "municipalityId", topic_id as "topicId"`,
        [berlinDay(this.clock.now())],
      );
      for (const { id, municipalityId, topicId } of offers)
        await this.outbox.append(tx, 'offer.expired.v1', { offerId: id, municipalityId, topicId });
      return offers.length;
    });
  }

  private async checked(
    ctx: Ctx,
    input: SetNeedInput,
  ): Promise<{ municipalityId: string; topicId: string; note: string | null; validUntil: string | null }> {
    const { municipalityId } = input;
    if (!signedIn(ctx).municipalityIds.has(municipalityId))
      throw new Problem('NOT_FOUND', { field: 'input.municipalityId', internal: 'not a member' });
    const topic = isId(input.topicId) ? (await this.topics.current()).byId(input.topicId) : undefined;
    if (!topic) throw new Problem('NOT_FOUND', { field: 'input.topicId', internal: 'no such topic' });
    return {
      municipalityId,
      topicId: topic.id,
      note: checkedNote(input.note),
      validUntil: checkedLastDay(input.validUntil, berlinDay(this.clock.now())),
    };
  }

  private async remove(ctx: Ctx, table: StanceTable, id: string): Promise<void> {
    const towns = [...signedIn(ctx).municipalityIds];
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const row = await this.db.row<MessagePayload<'need.removed.v1'> & Record<string, unknown>>(
        tx,
        `delete from ${table} where id = $1 and municipality_id = any($2::uuid[])
         returning municipality_id as "municipalityId", topic_id as "topicId"`,
        [id, towns],
      );
      const { municipalityId, topicId } = found(row, `no ${table} of an own town`);
      await this.outbox.append(tx, `${table}.removed.v1`, { municipalityId, topicId });
    });
  }
}
