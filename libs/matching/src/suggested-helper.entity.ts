import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReasonFact } from './match-facts.rules.js';
import type { AskedVia } from './routing/routing.rules.js';

/** A town that was asked to help with a question. */
@Entity('suggested_helper')
@Check('suggested_helper_score', 'score between 0 and 100')
@Check('suggested_helper_via', `via in ('FIRST', 'NEXT', 'ESCALATION', 'STAFF')`)
@Check('suggested_helper_open', '(slot is not null) = (declined_at is null and lapsed_at is null)')
@Check('suggested_helper_slot', 'slot between 1 and 5')
@Check(
  'suggested_helper_declined',
  'declined_at is not null or (declined_by is null and decline_reason is null)',
)
@Check('suggested_helper_reason', 'char_length(decline_reason) between 1 and 500')
@Unique('suggested_helper_five', ['questionId', 'slot'])
@Index('suggested_helper_town', ['municipalityId', 'createdAt'])
export class SuggestedHelperEntity {
  @ForeignKey('question', 'id', { name: 'suggested_helper_question_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suggested_helper_pkey' })
  questionId!: string;

  @ForeignKey('municipality', 'id', { name: 'suggested_helper_municipality_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suggested_helper_pkey' })
  municipalityId!: string;

  /** The offered topic it was asked for; counts towards the monthly capacity of that offer. */
  @ForeignKey('topic', 'id', { name: 'suggested_helper_topic_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  topicId!: string | null;

  @Column('real')
  score!: number;

  /** Without words, so that everybody reads them in the own language. */
  @Column('jsonb')
  reasons!: ReasonFact[];

  @Column('timestamptz')
  createdAt!: Date;

  /** The one of five places for open requests it takes; null once the town has declined or its time is over. */
  @Column('smallint', { nullable: true })
  slot!: number | null;

  @Column('text', { default: 'FIRST' })
  via!: AskedVia;

  @Column('timestamptz', { nullable: true })
  declinedAt!: Date | null;

  /** Who said it for the town. */
  @ForeignKey('person', 'id', { name: 'suggested_helper_declined_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  declinedBy!: string | null;

  @Column('text', { nullable: true })
  declineReason!: string | null;

  /** When others were asked because nobody had answered in time; the town may answer all the same. */
  @Column('timestamptz', { nullable: true })
  lapsedAt!: Date | null;
}
