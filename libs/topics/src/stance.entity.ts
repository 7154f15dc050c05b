import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OfferLevel } from './topics.enums.js';

/** What a town seeks in a topic. */
@Entity('need')
@Unique('need_once', ['municipalityId', 'topicId'])
@Check('need_note_check', `char_length(note) between 1 and 500`)
@Index('need_topic', { synchronize: false })
export class NeedEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'need_pkey' })
  id!: string;

  @ForeignKey('municipality', 'id', { name: 'need_municipality_id_fkey' })
  @Column('uuid')
  municipalityId!: string;

  @ForeignKey('topic', 'id', { name: 'need_topic_id_fkey' })
  @Column('uuid')
  topicId!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Last day (German calendar, inclusive) it holds; null for no end. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}

/** What a town has to offer in a topic. */
@Entity('offer')
@Unique('offer_once', ['municipalityId', 'topicId'])
@Check('offer_note_check', `char_length(note) between 1 and 500`)
@Check('offer_level_check', `level in ('STARTER', 'EXPERIENCED', 'CAN_ADVISE')`)
@Check('offer_capacity_check', `monthly_capacity between 1 and 50`)
@Index('offer_topic', { synchronize: false })
@Index('offer_expiring', ['validUntil'], { where: 'not expiry_told' })
export class OfferEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'offer_pkey' })
  id!: string;

  @ForeignKey('municipality', 'id', { name: 'offer_municipality_id_fkey' })
  @Column('uuid')
  municipalityId!: string;

  @ForeignKey('topic', 'id', { name: 'offer_topic_id_fkey' })
  @Column('uuid')
  topicId!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  level!: OfferLevel;

  /** Last day (German calendar, inclusive) it holds; null for no end. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  /** Requests a month the town is ready for; null for no limit. */
  @Column('integer', { nullable: true })
  monthlyCapacity!: number | null;

  /** Who said so last; null when the person is gone. */
  @ForeignKey('person', 'id', { name: 'offer_set_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  setBy!: string | null;

  /** The town has been asked to renew the offer since it ended. */
  @Column('boolean', { default: false })
  expiryTold!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
