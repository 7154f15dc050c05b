import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EvidenceKind } from './topics.enums.js';

/**
 * What proves an offer: a web talk, a practice, an accepted answer of the town. No module lists it, because
 * answers belong to a lib that stands above this one; it is read and written by statements.
 */
@Entity('offer_evidence')
@Unique('offer_evidence_place', ['offerId', 'position'])
@Unique('offer_evidence_once', ['offerId', 'answerId'])
@Index('offer_evidence_of_answer', ['answerId'], { where: 'answer_id is not null' })
@Check('offer_evidence_kind', `kind in ('WEBTALK', 'TOUR_STOP', 'PRACTICE', 'PUBLICATION', 'ANSWER')`)
@Check('offer_evidence_title', 'char_length(title) between 1 and 200')
@Check('offer_evidence_url', `char_length(url) <= 500 and url ~ '^https?://'`)
@Check('offer_evidence_answer', `(kind = 'ANSWER') = (answer_id is not null)`)
export class OfferEvidenceEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'offer_evidence_pkey' })
  id!: string;

  @ForeignKey('offer', 'id', { name: 'offer_evidence_offer_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  offerId!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  /** The day it took place or appeared; null when nobody knows. */
  @Column('date', { nullable: true })
  heldOn!: string | null;

  @ForeignKey('answer', 'id', { name: 'offer_evidence_answer_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  answerId!: string | null;

  /** The order the town has given, from 0. */
  @Column('integer')
  position!: number;
}
