import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReasonFact } from './match-facts.rules.js';

/** A town that was asked to help with a question. */
@Entity('suggested_helper')
@Check('suggested_helper_score', 'score between 0 and 100')
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
}
