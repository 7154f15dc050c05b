import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PracticeConsent, PracticeState } from './practices.enums.js';

/** A good practice as a draft, written from an answer. Nothing of it is public, and its author must consent. */
@Entity('practice')
@Unique('practice_answer', ['answerId'])
@Check('practice_title_check', `char_length(title) between 10 and 160`)
@Check('practice_summary_check', `char_length(summary) <= 500`)
@Check('practice_body_check', `char_length(body) between 1 and 20000`)
@Check('practice_topics_check', `cardinality(topic_ids) between 1 and 3`)
@Check('practice_state_check', `state = 'DRAFT'`)
@Check('practice_consent_check', `consent in ('ASKED', 'GIVEN', 'DECLINED')`)
@Check('practice_consent_at_check', `(consent = 'ASKED') = (consent_at is null)`)
@Check('practice_version_check', 'version >= 1')
@Index('practice_author', ['authorId', 'id'])
export class PracticeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'practice_pkey' })
  id!: string;

  /** The answer it was written from; one draft per answer. */
  @ForeignKey('answer', 'id', { name: 'practice_answer_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  answerId!: string;

  /** Who wrote the answer, and is asked to consent. */
  @ForeignKey('person', 'id', { name: 'practice_author_id_fkey' })
  @Column('uuid')
  authorId!: string;

  /** The town the answer was written for; null for staff of the instance. */
  @ForeignKey('municipality', 'id', { name: 'practice_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @Column('text')
  title!: string;

  /** Plain text. */
  @Column('text')
  summary!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column('uuid', { array: true })
  topicIds!: string[];

  @Column('text', { default: 'DRAFT' })
  state!: PracticeState;

  @Column('text', { default: 'ASKED' })
  consent!: PracticeConsent;

  /** When the author decided. */
  @Column('timestamptz', { nullable: true })
  consentAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'practice_drafted_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  draftedBy!: string | null;

  /** Counts changes; an edit names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
