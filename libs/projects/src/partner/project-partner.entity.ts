import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { JoinRequestState, PartnerState } from '../projects.enums.js';

/** An organisation in a project, from the invitation or the request to the end. One of them leads. */
@Entity('project_partner')
@Check('project_partner_who_check', 'num_nonnulls(municipality_id, institution_id) = 1')
@Check(
  'project_partner_state_check',
  `state in ('INVITED', 'ACCEPTED', 'CONFIRMED', 'DECLINED', 'LEFT', 'REMOVED', 'LAPSED')`,
)
@Check('project_partner_confirmed_check', `state <> 'CONFIRMED' or confirmed_at is not null`)
@Check(
  'project_partner_ended_check',
  `(state in ('DECLINED', 'LEFT', 'REMOVED', 'LAPSED')) = (ended_at is not null)`,
)
@Check('project_partner_removed_check', `state <> 'REMOVED' or end_reason is not null`)
@Check('project_partner_lead_check', `not is_lead or state in ('ACCEPTED', 'CONFIRMED')`)
@Check('project_partner_contribution_check', 'char_length(contribution) between 1 and 500')
@Check('project_partner_message_check', 'char_length(message) between 1 and 1000')
@Check('project_partner_reason_check', 'char_length(end_reason) between 1 and 2000')
// So that what belongs to a partner can name both, and belongs to the same project.
@Unique('project_partner_in', ['projectId', 'id'])
@Index('project_partner_town', ['projectId', 'municipalityId'], {
  unique: true,
  where: 'ended_at is null and municipality_id is not null',
})
@Index('project_partner_institution', ['projectId', 'institutionId'], {
  unique: true,
  where: 'ended_at is null and institution_id is not null',
})
@Index('project_partner_lead', ['projectId'], { unique: true, where: 'is_lead' })
@Index('project_partner_of', ['projectId', 'id'])
@Index('project_partner_of_town', ['municipalityId'], { where: 'ended_at is null' })
@Index('project_partner_of_institution', ['institutionId'], { where: 'ended_at is null' })
export class ProjectPartnerEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_partner_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_partner_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  @ForeignKey('municipality', 'id', { name: 'project_partner_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'project_partner_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  @Column('boolean', { default: false })
  isLead!: boolean;

  @Column('text')
  state!: PartnerState;

  /** What it brings in; plain text. */
  @Column('text', { nullable: true })
  contribution!: string | null;

  /** What the project wrote with the invitation; plain text. */
  @Column('text', { nullable: true })
  message!: string | null;

  @ForeignKey('person', 'id', { name: 'project_partner_added_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  addedBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_partner_confirmed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}

/** An organisation that wants to join. */
@Entity('project_join_request')
@Check('project_join_request_who_check', 'num_nonnulls(municipality_id, institution_id) = 1')
@Check('project_join_request_state_check', `state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')`)
@Check('project_join_request_decided_check', `(state = 'OPEN') = (decided_at is null)`)
@Check('project_join_request_refused_check', `state <> 'REFUSED' or reason is not null`)
@Check('project_join_request_message_check', 'char_length(message) between 1 and 1000')
@Check('project_join_request_contribution_check', 'char_length(contribution) between 1 and 500')
@Check('project_join_request_answers_check', `jsonb_typeof(answers) = 'array'`)
@Check('project_join_request_reason_check', 'char_length(reason) between 1 and 2000')
@Index('project_join_request_town', ['projectId', 'municipalityId'], {
  unique: true,
  where: `state = 'OPEN' and municipality_id is not null`,
})
@Index('project_join_request_institution', ['projectId', 'institutionId'], {
  unique: true,
  where: `state = 'OPEN' and institution_id is not null`,
})
@Index('project_join_request_of', ['projectId', 'id'])
@Index('project_join_request_due', ['remindAt'], { where: `state = 'OPEN' and reminded_at is null` })
export class ProjectJoinRequestEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_join_request_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_join_request_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  @ForeignKey('municipality', 'id', { name: 'project_join_request_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'project_join_request_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  @ForeignKey('person', 'id', { name: 'project_join_request_requested_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  /** Plain text. */
  @Column('text')
  message!: string;

  /** What it would bring in; plain text. */
  @Column('text', { nullable: true })
  contribution!: string | null;

  /** The questions of the project as they stood, each with what was answered. */
  @Column('jsonb', { default: [] })
  answers!: { question: string; answer: string }[];

  /** Asked by somebody who may commit for the organisation: accepted means confirmed. */
  @Column('boolean')
  commits!: boolean;

  @Column('text', { default: 'OPEN' })
  state!: JoinRequestState;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the lead is reminded: five working days later, without the holidays of the Land of the lead. */
  @Column('timestamptz')
  remindAt!: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_join_request_decided_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
