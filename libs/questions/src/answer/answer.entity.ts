import type { Perspective } from '@app/directory';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An answer to a question. Counters are kept by triggers. */
@Entity('answer')
@Unique('answer_once', ['authorId', 'idempotencyKey'])
@Unique('answer_of_question', ['questionId', 'id'])
@Check('answer_body_check', `char_length(body) between 1 and 20000`)
@Check('answer_hidden_check', `(hidden_at is null) = (hidden_reason is null)`)
@Check('answer_counts_check', `helpful_count >= 0 and comment_count >= 0`)
@Check('answer_helped_us_count_check', `helped_us_count >= 0`)
@Check('answer_one_voice_check', `num_nonnulls(municipality_id, institution_id) <= 1`)
@Check('answer_perspective_check', `perspective in ('PRAXIS', 'WISSENSCHAFT', 'POLITIK')`)
@Index('answer_institution', ['institutionId'], { where: 'institution_id is not null' })
@Index('answer_municipality', ['municipalityId', 'id'])
export class AnswerEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'answer_pkey' })
  id!: string;

  @ForeignKey('question', 'id', { name: 'answer_question_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  questionId!: string;

  @ForeignKey('person', 'id', { name: 'answer_author_id_fkey' })
  @Column('uuid')
  authorId!: string;

  /** The town the author answers for; null for staff of the instance. */
  @ForeignKey('municipality', 'id', { name: 'answer_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  /** The institution the author speaks for; never beside a town. */
  @ForeignKey('institution', 'id', { name: 'answer_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  @Column('text', { nullable: true })
  perspective!: Perspective | null;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column('text')
  bodyHtml!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('integer', { default: 0 })
  helpfulCount!: number;

  /** Comments on this answer that are neither hidden nor deleted. */
  @Column('integer', { default: 0 })
  commentCount!: number;

  /** The asker found it helpful beside the solution. */
  @Column('boolean', { default: false })
  alsoHelpful!: boolean;

  /** Other towns it has helped. */
  @Column('integer', { default: 0 })
  helpedUsCount!: number;

  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('boolean', { default: false })
  isExample!: boolean;

  @Column('text')
  idempotencyKey!: string;
}
