import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReviewAnswer, VoteCapacity, VoteChoice, VoteEntryKind } from './decision.enums.js';

/** The vote of a town in a round: one, by key. A trigger lets it change only while the round is open. */
@Entity('project_decision_vote')
@Check(
  'project_decision_vote_choice_check',
  `choice in ('AGREE', 'ABSTAIN', 'OBJECT', 'YES', 'NO', 'OPTION')`,
)
@Check('project_decision_vote_option_check', `(choice = 'OPTION') = (option_id is not null)`)
@Check('project_decision_vote_objection_check', `choice <> 'OBJECT' or text is not null`)
@Check('project_decision_vote_text_check', 'char_length(text) between 1 and 2000')
@Check('project_decision_vote_capacity_check', `capacity in ('MANDATE', 'DEPUTY')`)
@ForeignKey('project_decision_round', ['decisionId', 'round'], ['decisionId', 'round'], {
  name: 'project_decision_vote_round_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_decision_elector', ['decisionId', 'partnerId'], ['decisionId', 'partnerId'], {
  name: 'project_decision_vote_elector_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_decision_option', ['decisionId', 'optionId'], ['decisionId', 'id'], {
  name: 'project_decision_vote_option_fkey',
  onDelete: 'CASCADE',
})
export class DecisionVoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_vote_pkey' })
  decisionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'project_decision_vote_pkey' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_vote_pkey' })
  partnerId!: string;

  @Column('text')
  choice!: VoteChoice;

  @Column('uuid', { nullable: true })
  optionId!: string | null;

  /** The objection, or why; plain text. */
  @Column('text', { nullable: true })
  text!: string | null;

  @ForeignKey('person', 'id', { name: 'project_decision_vote_cast_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  castBy!: string | null;

  @Column('text')
  capacity!: VoteCapacity;

  @Column('timestamptz')
  castAt!: Date;
}

/** What was done with a vote and by whom. A trigger keeps it append-only. */
@Entity('project_decision_vote_entry')
@Check(
  'project_decision_vote_entry_choice_check',
  `choice in ('AGREE', 'ABSTAIN', 'OBJECT', 'YES', 'NO', 'OPTION', 'TAKEN_BACK', 'FELL_AWAY')`,
)
@Check('project_decision_vote_entry_option_check', `(choice = 'OPTION') = (option_id is not null)`)
@Check('project_decision_vote_entry_text_check', 'char_length(text) between 1 and 2000')
@Check(
  'project_decision_vote_entry_capacity_check',
  `(choice = 'FELL_AWAY') = (capacity is null) and capacity in ('MANDATE', 'DEPUTY')`,
)
@ForeignKey('project_decision_round', ['decisionId', 'round'], ['decisionId', 'round'], {
  name: 'project_decision_vote_entry_round_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_decision_elector', ['decisionId', 'partnerId'], ['decisionId', 'partnerId'], {
  name: 'project_decision_vote_entry_elector_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_decision_option', ['decisionId', 'optionId'], ['decisionId', 'id'], {
  name: 'project_decision_vote_entry_option_fkey',
  onDelete: 'CASCADE',
})
@Index('project_decision_vote_entry_of', ['decisionId', 'id'])
export class DecisionVoteEntryEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_decision_vote_entry_pkey',
  })
  id!: string;

  @Column('uuid')
  decisionId!: string;

  @Column('integer')
  round!: number;

  @Column('uuid')
  partnerId!: string;

  @Column('text')
  choice!: VoteEntryKind;

  @Column('uuid', { nullable: true })
  optionId!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @ForeignKey('person', 'id', { name: 'project_decision_vote_entry_person_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Null for a vote that fell away because the town left. */
  @Column('text', { nullable: true })
  capacity!: VoteCapacity | null;

  @Column('timestamptz')
  createdAt!: Date;
}

/** Somebody who may vote for a town in a project for a time. */
@Entity('project_vote_deputy')
@Check('project_vote_deputy_period_check', 'until_on >= from_on')
@ForeignKey('project_partner', ['projectId', 'partnerId'], ['projectId', 'id'], {
  name: 'project_vote_deputy_partner_id_fkey',
  onDelete: 'CASCADE',
})
@Index('project_vote_deputy_live', ['partnerId', 'personId'], { unique: true, where: 'ended_at is null' })
@Index('project_vote_deputy_of', ['personId'], { where: 'ended_at is null' })
export class VoteDeputyEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_vote_deputy_pkey' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  partnerId!: string;

  @ForeignKey('person', 'id', { name: 'project_vote_deputy_person_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  /** First and last day in Germany, both included. */
  @Column('date')
  fromOn!: string;

  @Column('date')
  untilOn!: string;

  @ForeignKey('person', 'id', { name: 'project_vote_deputy_named_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  namedBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** Ended before its last day, or replaced by another period. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

/** Whether a decision still holds, as a town sees it. */
@Entity('project_decision_review')
@Check('project_decision_review_answer_check', `answer in ('STILL_VALID', 'CHANGE_NEEDED')`)
@Check('project_decision_review_needed_check', `answer <> 'CHANGE_NEEDED' or text is not null`)
@Check('project_decision_review_text_check', 'char_length(text) between 1 and 2000')
@Check('project_decision_review_capacity_check', `capacity in ('MANDATE', 'DEPUTY')`)
@ForeignKey('project_decision_elector', ['decisionId', 'partnerId'], ['decisionId', 'partnerId'], {
  name: 'project_decision_review_elector_fkey',
  onDelete: 'CASCADE',
})
export class DecisionReviewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_review_pkey' })
  decisionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_decision_review_pkey' })
  partnerId!: string;

  @Column('text')
  answer!: ReviewAnswer;

  /** Plain text. */
  @Column('text', { nullable: true })
  text!: string | null;

  @ForeignKey('person', 'id', { name: 'project_decision_review_answered_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('text')
  capacity!: VoteCapacity;

  @Column('timestamptz')
  answeredAt!: Date;
}
