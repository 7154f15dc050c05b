import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  DecisionMethod,
  DecisionOutcome,
  DecisionState,
  OutcomeReason,
  QuorumKind,
} from './decision.enums.js';

/** A proposal the towns of a project vote on, and what came of it. A trigger keeps a closed one as it is. */
@Entity('project_decision')
@Unique('project_decision_in', ['projectId', 'id'])
@Unique('project_decision_once', ['createdBy', 'idempotencyKey'])
@Check('project_decision_title_check', 'char_length(title) between 1 and 160')
@Check('project_decision_body_check', 'char_length(body) between 1 and 20000')
@Check('project_decision_method_check', `method in ('CONSENT', 'MAJORITY', 'CHOICE')`)
@Check('project_decision_state_check', `state in ('DRAFT', 'OPEN', 'CLOSED', 'WITHDRAWN')`)
@Check(
  'project_decision_quorum_check',
  `quorum_kind = 'SHARE' and quorum_value between 1 and 100 or quorum_kind = 'TOWNS' and quorum_value between 1 and 200`,
)
@Check('project_decision_round_check', `(state = 'DRAFT') = (round = 0) and round >= 0`)
@Check('project_decision_opened_check', `(state = 'DRAFT') = (opened_at is null)`)
@Check('project_decision_closed_check', `(state in ('CLOSED', 'WITHDRAWN')) = (closed_at is not null)`)
@Check(
  'project_decision_outcome_check',
  `(state = 'CLOSED') = (num_nonnulls(outcome, outcome_reason, electorate_count, needed_count, voted_count, yes_count,
    no_count, abstain_count) = 8) and (state = 'CLOSED' or num_nonnulls(outcome, outcome_reason, electorate_count,
    needed_count, voted_count, yes_count, no_count, abstain_count, outcome_text, review_asked_at) = 0)`,
)
@Check('project_decision_outcome_name_check', `outcome in ('ADOPTED', 'REJECTED', 'NO_QUORUM', 'NO_RESULT')`)
@Check(
  'project_decision_winner_check',
  `(winner_id is not null) = (method = 'CHOICE' and outcome is not distinct from 'ADOPTED')`,
)
@Check('project_decision_withdrawn_check', `(state = 'WITHDRAWN') = (withdraw_reason is not null)`)
@Check('project_decision_withdraw_reason_check', 'char_length(withdraw_reason) between 1 and 2000')
@Check('project_decision_outcome_text_check', 'char_length(outcome_text) between 1 and 5000')
@Check('project_decision_version_check', 'version >= 1')
@Check('project_decision_follows_check', 'follows_id <> id')
@ForeignKey('project_decision', ['projectId', 'followsId'], ['projectId', 'id'], {
  name: 'project_decision_follows_id_fkey',
})
@Index('project_decision_following', ['projectId', 'followsId'], { where: 'follows_id is not null' })
@ForeignKey('project_decision_option', ['id', 'winnerId'], ['decisionId', 'id'], {
  name: 'project_decision_winner_id_fkey',
})
@Index('project_decision_due', ['deadlineAt'], { where: `state = 'OPEN'` })
@Index('project_decision_review_due', ['reviewOn'], { where: `state = 'CLOSED' and review_asked_at is null` })
export class DecisionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_decision_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_decision_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  /** Plain text, one line; as in the present round. */
  @Column('text')
  title!: string;

  /** Markdown; as in the present round. */
  @Column('text')
  body!: string;

  @Column('text')
  bodyHtml!: string;

  @Column('text')
  method!: DecisionMethod;

  @Column('text', { default: 'DRAFT' })
  state!: DecisionState;

  @Column('text')
  quorumKind!: QuorumKind;

  /** Percent, or a number of towns. */
  @Column('smallint')
  quorumValue!: number;

  /** From this moment on nobody votes any more. */
  @Column('timestamptz')
  deadlineAt!: Date;

  /** 0 while it is a draft; each change of the text of an open one begins another round. */
  @Column('integer', { default: 0 })
  round!: number;

  @Column('integer', { default: 1 })
  version!: number;

  /** The round of which towns that had not voted were reminded. */
  @Column('integer', { default: 0 })
  remindedRound!: number;

  @ForeignKey('person', 'id', { name: 'project_decision_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Null when the deadline has closed it. */
  @ForeignKey('person', 'id', { name: 'project_decision_closed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  closedBy!: string | null;

  @Column('text', { nullable: true })
  outcome!: DecisionOutcome | null;

  @Column('text', { nullable: true })
  outcomeReason!: OutcomeReason | null;

  @Column('uuid', { nullable: true })
  winnerId!: string | null;

  /** Towns entitled to vote when it was closed. */
  @Column('smallint', { nullable: true })
  electorateCount!: number | null;

  /** Towns that had to vote. */
  @Column('smallint', { nullable: true })
  neededCount!: number | null;

  @Column('smallint', { nullable: true })
  votedCount!: number | null;

  /** Agreed, or yes, or chose an option. */
  @Column('smallint', { nullable: true })
  yesCount!: number | null;

  /** Objected, or no. */
  @Column('smallint', { nullable: true })
  noCount!: number | null;

  @Column('smallint', { nullable: true })
  abstainCount!: number | null;

  @Column('text', { nullable: true })
  withdrawReason!: string | null;

  /** What the lead writes to the outcome; plain text, once. */
  @Column('text', { nullable: true })
  outcomeText!: string | null;

  /** The day on which the towns are asked whether it still holds. */
  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reviewAskedAt!: Date | null;

  /** What it is made from anew: a proposal that has decided nothing. A trigger keeps it as it was proposed. */
  @Column('uuid', { nullable: true })
  followsId!: string | null;

  @Column('text')
  idempotencyKey!: string;
}

/** What can be chosen; fixed with the draft. */
@Entity('project_decision_option')
@Unique('project_decision_option_in', ['decisionId', 'id'])
@Unique('project_decision_option_place', ['decisionId', 'position'])
@Check('project_decision_option_position_check', 'position between 1 and 10')
@Check('project_decision_option_label_check', 'char_length(label) between 1 and 200')
export class DecisionOptionEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_decision_option_pkey',
  })
  id!: string;

  @ForeignKey('project_decision', 'id', {
    name: 'project_decision_option_decision_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  decisionId!: string;

  @Column('smallint')
  position!: number;

  /** Plain text, one line. */
  @Column('text')
  label!: string;

  /** Votes for it when it was closed. */
  @Column('smallint', { nullable: true })
  voteCount!: number | null;
}

/** A round: the text as it was put to the vote. A trigger keeps it append-only. */
@Entity('project_decision_round')
@Check('project_decision_round_round_check', 'round >= 1')
export class DecisionRoundEntity {
  @ForeignKey('project_decision', 'id', {
    name: 'project_decision_round_decision_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_round_pkey' })
  decisionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'project_decision_round_pkey' })
  round!: number;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('text')
  bodyHtml!: string;

  @Column('timestamptz')
  deadlineAt!: Date;

  @Column('timestamptz')
  openedAt!: Date;

  @ForeignKey('person', 'id', { name: 'project_decision_round_opened_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  openedBy!: string | null;
}

/** A town that may vote: a municipality that was a confirmed partner when the vote was opened. */
@Entity('project_decision_elector')
@ForeignKey('project_decision', ['projectId', 'decisionId'], ['projectId', 'id'], {
  name: 'project_decision_elector_decision_id_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_partner', ['projectId', 'partnerId'], ['projectId', 'id'], {
  name: 'project_decision_elector_partner_id_fkey',
  onDelete: 'CASCADE',
})
@Index('project_decision_elector_of', ['partnerId'])
export class DecisionElectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_elector_pkey' })
  decisionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_elector_pkey' })
  partnerId!: string;

  @Column('uuid')
  projectId!: string;

  /** It left the project while the vote was open. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

/** What somebody writes to a proposal; votes come from towns, words also from institutions. */
@Entity('project_decision_comment')
@Check('project_decision_comment_who_check', 'num_nonnulls(municipality_id, institution_id) <= 1')
@Check('project_decision_comment_body_check', 'char_length(body) between 1 and 2000')
@Check('project_decision_comment_hidden_check', '(hidden_at is null) = (hidden_reason is null)')
@Index('project_decision_comment_of', ['decisionId', 'id'])
export class DecisionCommentEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_decision_comment_pkey',
  })
  id!: string;

  @ForeignKey('project_decision', 'id', {
    name: 'project_decision_comment_decision_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  decisionId!: string;

  @ForeignKey('person', 'id', { name: 'project_decision_comment_author_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @ForeignKey('municipality', 'id', { name: 'project_decision_comment_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'project_decision_comment_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  /** Plain text. */
  @Column('text')
  body!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** Set by moderation, both or none. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;
}
