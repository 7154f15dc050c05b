import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { OfferEvidence } from './offer-evidence.model.js';
import type { EvidenceValues } from './offer-evidence.rules.js';

/** SQL: an answer `a` that another town has accepted under its question `q`, and everybody may see. */
const ACCEPTED = `
  a.hidden_at is null and a.deleted_at is null and q.accepted_answer_id = a.id
  and q.hidden_at is null and q.deleted_at is null and q.municipality_id <> a.municipality_id`;

/** Reads and replaces what proves offers. */
@Injectable()
export class OfferEvidenceStore {
  constructor(private readonly db: Database) {}

  /** Per offer, in the order the town has given. An answer that is no longer accepted is left out. */
  readonly ofOffer: Batch<string, OfferEvidence[]> = async (ctx, offerIds) => {
    const rows = await this.db.rows<{ [Key in keyof OfferEvidence]: OfferEvidence[Key] }>(
      ctx,
      `select e.id, e.offer_id as "offerId", e.kind, e.title, e.url, e.answer_id as "answerId", q.id as "questionId",
         coalesce(e.held_on, (a.created_at at time zone 'Europe/Berlin')::date)::text as "heldOn"
       from offer_evidence e
       left join answer a on a.id = e.answer_id
       left join question q on q.id = a.question_id and q.visibility = 'PUBLIC' and ${ACCEPTED}
       where e.offer_id = any($1::uuid[]) and (e.answer_id is null or q.id is not null)
       order by e.offer_id, e.position`,
      [offerIds],
    );
    const found = new Map<string, OfferEvidence[]>(offerIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.offerId)!.push(Object.assign(new OfferEvidence(), row));
    return found;
  };

  /**
   * Proofs that everybody may see of offers that hold: whose title matches one of `patterns`, or whose offer is
   * about one of the topics or of their subtopics. Accepted answers are left out, they are found with their questions.
   *
   * @param patterns for `like any` on folded text
   * @param today calendar day in Germany, YYYY-MM-DD
   * @returns at most `limit`, the latest first
   */
  async resembling(
    ctx: Ctx,
    patterns: readonly string[],
    topicIds: readonly string[],
    today: string,
    limit: number,
  ): Promise<OfferEvidence[]> {
    const rows = await this.db.rows<{ [Key in keyof OfferEvidence]: OfferEvidence[Key] }>(
      ctx,
      `select e.id, e.offer_id as "offerId", e.kind, e.title, e.url, e.held_on::text as "heldOn",
         null::uuid as "answerId", null::uuid as "questionId"
       from offer_evidence e join offer o on o.id = e.offer_id
       join municipality m on m.id = o.municipality_id and m.gone_at is null and m.participation = 'MEMBER'
       join topic t on t.id = o.topic_id
       where e.kind <> 'ANSWER' and (o.valid_until is null or o.valid_until >= $3::date)
         and (t.id = any($2::uuid[]) or t.parent_id = any($2::uuid[])
           or fold(e.title) like any ($1::text[]))
       order by e.held_on desc nulls last, e.id desc limit $4`,
      [patterns, topicIds, today, limit],
    );
    return rows.map((row) => Object.assign(new OfferEvidence(), row));
  }

  /**
   * Replaces the proof of an offer, in the transaction of the caller.
   *
   * @returns false when one of the answers is none of this town that another town has accepted
   */
  async replace(
    tx: Ctx,
    offerId: string,
    municipalityId: string,
    evidence: readonly EvidenceValues[],
  ): Promise<boolean> {
    await this.db.execute(tx, 'delete from offer_evidence where offer_id = $1', [offerId]);
    if (evidence.length === 0) return true;
    const written = await this.db.rows(
      tx,
      `insert into offer_evidence (offer_id, kind, title, url, held_on, answer_id, position)
       select $1, v.kind, coalesce(v.title, q.title), v.url, v.held_on, v.answer_id, v.n - 1
       from unnest($3::text[], $4::text[], $5::text[], $6::date[], $7::uuid[])
         with ordinality v (kind, title, url, held_on, answer_id, n)
       left join answer a on a.id = v.answer_id and a.municipality_id = $2
       left join question q on q.id = a.question_id and q.visibility = 'PUBLIC' and ${ACCEPTED}
       where v.answer_id is null or q.id is not null
       returning id`,
      [
        offerId,
        municipalityId,
        evidence.map(({ kind }) => kind),
        evidence.map(({ title }) => title),
        evidence.map(({ url }) => url),
        evidence.map(({ heldOn }) => heldOn),
        evidence.map(({ answerId }) => answerId),
      ],
    );
    return written.length === evidence.length;
  }
}
