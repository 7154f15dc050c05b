import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CaseState, Measure, ReportTarget } from './moderation.enums.js';

/** A reported text, from its first report to the decision. */
@Entity('moderation_case')
@Check(
  'moderation_case_target',
  `target in ('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY', 'MESSAGE', 'PROJECT', 'PROJECT_POST', 'PROJECT_UPDATE', 'DECISION_COMMENT')`,
)
@Check('moderation_case_state', `state in ('OPEN', 'DECIDED')`)
@Check('moderation_case_version', 'version >= 1')
@Index('moderation_case_open', ['target', 'targetId'], { unique: true, where: `state = 'OPEN'` })
@Index('moderation_case_queue', ['state', 'id'])
export class ModerationCaseEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'moderation_case_pkey' })
  id!: string;

  @Column('text')
  target!: ReportTarget;

  @Column('uuid')
  targetId!: string;

  @Column('text', { default: 'OPEN' })
  state!: CaseState;

  /** The text as it stood when it was first reported; what comes later does not change the evidence. */
  @Column('text')
  snapshotTitle!: string;

  @Column('text')
  snapshotText!: string;

  /** For what was said in private: what stands around it, as Markdown. */
  @Column('text', { nullable: true })
  snapshotContext!: string | null;

  /** Moderators read it in the case alone, and that they look is logged. */
  @Column('boolean', { default: false })
  isPrivate!: boolean;

  @ForeignKey('person', 'id', { name: 'moderation_case_author_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @ForeignKey('municipality', 'id', { name: 'moderation_case_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  /** Counts decisions; a decision names the one it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  openedAt!: Date;
}

/** What somebody says is wrong with a text. */
@Entity('report')
@Unique('report_once', ['caseId', 'reporterId'])
@Check(
  'report_target',
  `target in ('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY', 'MESSAGE', 'PROJECT', 'PROJECT_POST', 'PROJECT_UPDATE', 'DECISION_COMMENT')`,
)
@Check('report_reason', 'char_length(reason) between 10 and 2000')
export class ReportEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'report_pkey' })
  id!: string;

  @ForeignKey('moderation_case', 'id', { name: 'report_case_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  caseId!: string;

  @Column('text')
  target!: ReportTarget;

  @Column('uuid')
  targetId!: string;

  @ForeignKey('person', 'id', { name: 'report_reporter_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  reporterId!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** What a moderator has decided, and why. */
@Entity('moderation_decision')
@Check('moderation_decision_measure', `measure in ('HIDE', 'RESTORE', 'DISMISS')`)
@Check('moderation_decision_reason', 'char_length(reason) between 1 and 2000')
@Index('moderation_decision_case', ['caseId', 'id'])
export class ModerationDecisionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'moderation_decision_pkey' })
  id!: string;

  @ForeignKey('moderation_case', 'id', { name: 'moderation_decision_case_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  caseId!: string;

  @Column('text')
  measure!: Measure;

  @Column('text')
  reason!: string;

  @ForeignKey('person', 'id', { name: 'moderation_decision_decided_by_fkey' })
  @Column('uuid')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
