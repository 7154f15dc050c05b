import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a question, an answer or a comment said before it was edited. */
@Entity('revision')
@Check('revision_target_check', `num_nonnulls(question_id, answer_id, comment_id) = 1`)
@Index('revision_question', ['questionId', 'id'], { where: 'question_id is not null' })
@Index('revision_answer', ['answerId', 'id'], { where: 'answer_id is not null' })
@Index('revision_comment', ['commentId', 'id'], { where: 'comment_id is not null' })
export class RevisionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'revision_pkey' })
  id!: string;

  @ForeignKey('question', 'id', { name: 'revision_question_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  questionId!: string | null;

  @ForeignKey('answer', 'id', { name: 'revision_answer_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  answerId!: string | null;

  @ForeignKey('comment', 'id', { name: 'revision_comment_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  commentId!: string | null;

  /** Of a question; null for the others. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text')
  body!: string;

  @ForeignKey('person', 'id', { name: 'revision_editor_id_fkey' })
  @Column('uuid')
  editorId!: string;

  /** When this wording was replaced. */
  @Column('timestamptz')
  createdAt!: Date;
}
