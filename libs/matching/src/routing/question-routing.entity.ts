import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When a question that nobody answers goes to further towns and to the staff. */
@Entity('question_routing')
@Check('question_routing_once', 'escalated_at is null or escalated_at >= due_at')
@Index('question_routing_due', ['dueAt', 'questionId'], { where: 'waiting and escalated_at is null' })
@Index('question_routing_overdue', ['dueAt', 'questionId'], { where: 'waiting' })
export class QuestionRoutingEntity {
  @ForeignKey('question', 'id', { name: 'question_routing_question_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_routing_pkey' })
  questionId!: string;

  /** Five working days after the question, in the Land of the town that asks. */
  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz', { nullable: true })
  escalatedAt!: Date | null;

  /** Open, visible and without an answer. Kept by a trigger on the question, never written from here. */
  @Column('boolean')
  waiting!: boolean;
}
