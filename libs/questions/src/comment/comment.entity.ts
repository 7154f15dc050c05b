import type { Perspective } from '@app/directory';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A short word on a question or on one of its answers. */
@Entity('comment')
@Unique('comment_once', ['authorId', 'idempotencyKey'])
@ForeignKey('answer', ['questionId', 'answerId'], ['questionId', 'id'], {
  name: 'comment_answer_fkey',
  onDelete: 'CASCADE',
})
@Check('comment_body_check', `char_length(body) between 1 and 2000`)
@Check('comment_hidden_check', `(hidden_at is null) = (hidden_reason is null)`)
@Index('comment_question', ['questionId', 'id'])
@Index('comment_answer', ['answerId'], { where: 'answer_id is not null' })
@Check('comment_one_voice_check', `num_nonnulls(municipality_id, institution_id) <= 1`)
@Check('comment_perspective_check', `perspective in ('PRAXIS', 'WISSENSCHAFT', 'POLITIK')`)
@Index('comment_institution', ['institutionId'], { where: 'institution_id is not null' })
export class CommentEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'comment_pkey' })
  id!: string;

  @ForeignKey('question', 'id', { name: 'comment_question_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  questionId!: string;

  /** Null for a comment on the question itself. */
  @Column('uuid', { nullable: true })
  answerId!: string | null;

  @ForeignKey('person', 'id', { name: 'comment_author_id_fkey' })
  @Column('uuid')
  authorId!: string;

  /** The town the author writes for; null for staff of the instance. */
  @ForeignKey('municipality', 'id', { name: 'comment_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  /** The institution the author speaks for; never beside a town. */
  @ForeignKey('institution', 'id', { name: 'comment_institution_id_fkey' })
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
