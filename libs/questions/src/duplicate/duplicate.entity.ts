import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { QuestionState } from '../questions.enums.js';
import type { DuplicateState } from './duplicate.enums.js';

/** The staff takes a question for the same as another one; the asking side decides. */
@Entity('duplicate_mark')
@Check('duplicate_mark_two', 'duplicate_id <> original_id')
@Check(
  'duplicate_mark_state',
  `state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'UNDONE')`,
)
@Check('duplicate_mark_reason', 'char_length(reason) between 1 and 500')
@Check('duplicate_mark_answer_reason', 'char_length(answer_reason) between 1 and 500')
@Check('duplicate_mark_answered', `(answered_at is not null) = (state <> 'PROPOSED')`)
@Check('duplicate_mark_before', `(state_before is not null) = (state in ('ACCEPTED', 'UNDONE'))`)
@Check('duplicate_mark_undone', `(undone_at is not null) = (state = 'UNDONE')`)
@Check('duplicate_mark_times', 'proposed_at <= remind_at and remind_at <= due_at')
@Index('duplicate_mark_live', ['duplicateId'], {
  unique: true,
  where: `state in ('PROPOSED', 'ACCEPTED')`,
})
@Index('duplicate_mark_question', ['duplicateId', 'id'])
@Index('duplicate_mark_original', ['originalId'])
@Index('duplicate_mark_remind', ['remindAt'], { where: `state = 'PROPOSED' and reminded_at is null` })
@Index('duplicate_mark_due', ['dueAt'], { where: `state = 'PROPOSED'` })
export class DuplicateMarkEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'duplicate_mark_pkey' })
  id!: string;

  @ForeignKey('question', 'id', { name: 'duplicate_mark_duplicate_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  duplicateId!: string;

  @ForeignKey('question', 'id', { name: 'duplicate_mark_original_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  originalId!: string;

  @Column('text', { default: 'PROPOSED' })
  state!: DuplicateState;

  /** What the staff wrote to the asking side. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @ForeignKey('person', 'id', { name: 'duplicate_mark_proposed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('timestamptz')
  remindAt!: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** When it lapses. Working days of all Germany: holidays of a Land would tell where the question comes from. */
  @Column('timestamptz')
  dueAt!: Date;

  @ForeignKey('person', 'id', { name: 'duplicate_mark_answered_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  /** When it was answered, withdrawn or lapsed. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  /** What the asking side wrote to the staff. */
  @Column('text', { nullable: true })
  answerReason!: string | null;

  /** What the question was before it became a duplicate. */
  @Column('text', { nullable: true })
  stateBefore!: QuestionState | null;

  @Column('text', { nullable: true })
  closedReasonBefore!: string | null;

  @ForeignKey('person', 'id', { name: 'duplicate_mark_undone_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}

/** One vote, follower or town that went from a duplicate to its original; undoing moves exactly these back. */
@Entity('duplicate_moved')
@Check('duplicate_moved_kind', `kind in ('HELPFUL', 'FOLLOW', 'ALSO_OURS')`)
@Check('duplicate_moved_found', `found in ('NOT_THERE', 'THERE', 'OWN')`)
export class DuplicateMovedEntity {
  @ForeignKey('duplicate_mark', 'id', { name: 'duplicate_moved_mark_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_moved_pkey' })
  markId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'duplicate_moved_pkey' })
  kind!: 'HELPFUL' | 'FOLLOW' | 'ALSO_OURS';

  /** The person who voted or follows, the town that has the same question. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_moved_pkey' })
  key!: string;

  /** The id of the vote at the duplicate. */
  @Column('uuid', { nullable: true })
  voteId!: string | null;

  /** Who said for the town that it has the same question. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** When it was said first; it stays so at the original. */
  @Column('timestamptz')
  createdAt!: Date;

  /** What stood at the original: nothing, the same already, or it is the asking side of the original itself. */
  @Column('text')
  found!: 'NOT_THERE' | 'THERE' | 'OWN';
}
