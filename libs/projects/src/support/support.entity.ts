import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProjectState } from '../projects.enums.js';
import type { SupportFormatState, SupportKind, SupportState } from './support.enums.js';

/** A format of support for projects that editors offer. A trigger counts the places that are taken. */
@Entity('support_format')
@Unique('support_format_slug_key', ['slug'])
@Unique('support_format_once', ['createdBy', 'idempotencyKey'])
@Check('support_format_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check(
  'support_format_kind_check',
  `kind in ('CONSULTING', 'MODERATION', 'PEER_REVIEW', 'LIVING_LAB', 'FIELD_TRIP', 'COACHING', 'OTHER')`,
)
@Check('support_format_title_check', `char_length(title) between 5 and 160`)
@Check('support_format_summary_check', `char_length(summary) between 1 and 500`)
@Check('support_format_body_check', `char_length(body) <= 20000`)
@Check('support_format_conditions_check', `char_length(conditions) between 1 and 5000`)
@Check('support_format_questions_check', `cardinality(questions) <= 5`)
@Check('support_format_places_check', 'places between 1 and 1000')
@Check('support_format_taken_check', 'taken between 0 and places')
@Check('support_format_window_check', `opens_on is null or apply_by is null or opens_on <= apply_by`)
@Check('support_format_runs_check', `runs_from is null or runs_to is null or runs_from <= runs_to`)
@Check(
  'support_format_states_check',
  `cardinality(project_states) > 0 and project_states <@ array['IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING', 'FINISHED', 'PAUSED']`,
)
@Check('support_format_share_check', `char_length(own_share) between 1 and 500`)
@Check('support_format_state_check', `state in ('DRAFT', 'OPEN', 'CLOSED', 'ARCHIVED')`)
@Check('support_format_version_check', 'version >= 1')
export class SupportFormatEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'support_format_pkey' })
  id!: string;

  /** Its address; never changes. */
  @Column('text')
  slug!: string;

  @Column('text')
  kind!: SupportKind;

  @Column('text')
  title!: string;

  /** Plain text. */
  @Column('text')
  summary!: string;

  /** Markdown. */
  @Column('text', { default: '' })
  body!: string;

  @Column('text', { default: '' })
  bodyHtml!: string;

  /** What a project has to bring; plain text. */
  @Column('text', { nullable: true })
  conditions!: string | null;

  /** What projects are asked that apply. */
  @Column('text', { array: true, default: () => `'{}'` })
  questions!: string[];

  /** How many projects it can support. */
  @Column('integer')
  places!: number;

  /** How many are accepted, running or done; the database counts. */
  @Column('integer', { default: 0 })
  taken!: number;

  /** The first day on which projects can apply. */
  @Column('date', { nullable: true })
  opensOn!: string | null;

  /** The last one. */
  @Column('date', { nullable: true })
  applyBy!: string | null;

  @Column('date', { nullable: true })
  runsFrom!: string | null;

  @Column('date', { nullable: true })
  runsTo!: string | null;

  /** The states a project can be in when it applies. */
  @Column('text', { array: true })
  projectStates!: ProjectState[];

  /** What a project pays itself, in words; null when it is free. */
  @Column('text', { nullable: true })
  ownShare!: string | null;

  @Column('text', { default: 'DRAFT' })
  state!: SupportFormatState;

  @Column('timestamptz')
  stateSince!: Date;

  @Column('boolean', { default: false })
  isExample!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'support_format_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('text')
  idempotencyKey!: string;
}

/** What a project asks of a format; one that lives per project and format. */
@Entity('support_application')
@Check(
  'support_application_state_check',
  `state in ('SUBMITTED', 'WAITING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RUNNING', 'DONE')`,
)
@Check('support_application_message_check', 'char_length(message) between 1 and 5000')
@Check(
  'support_application_reason_check',
  `char_length(reason) between 1 and 2000 and (state <> 'REFUSED' or reason is not null)`,
)
@Check(
  'support_application_report_check',
  `char_length(report) between 1 and 5000 and (report is null or state = 'DONE')`,
)
@Check('support_application_done_check', `state <> 'DONE' or num_nonnulls(report, reason) = 1`)
@Check('support_application_version_check', 'version >= 1')
@Index('support_application_live', ['projectId', 'formatId'], {
  unique: true,
  where: `state in ('SUBMITTED', 'WAITING', 'ACCEPTED', 'RUNNING')`,
})
@Index('support_application_of_format', ['formatId', 'id'])
@Index('support_application_open', ['createdAt'], { where: `state = 'SUBMITTED'` })
export class SupportApplicationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'support_application_pkey' })
  id!: string;

  @ForeignKey('support_format', 'id', { name: 'support_application_format_id_fkey' })
  @Column('uuid')
  formatId!: string;

  @ForeignKey('project', 'id', { name: 'support_application_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  @Column('text', { default: 'SUBMITTED' })
  state!: SupportState;

  @Column('timestamptz')
  stateSince!: Date;

  /** Plain text. */
  @Column('text')
  message!: string;

  @Column('jsonb', { default: [] })
  answers!: { question: string; answer: string }[];

  /** Why it was decided so last; plain text. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** What it brought, in the words of the project; plain text. */
  @Column('text', { nullable: true })
  report!: string | null;

  @ForeignKey('person', 'id', { name: 'support_application_applied_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  appliedBy!: string | null;

  /** Who took the last step. */
  @ForeignKey('person', 'id', { name: 'support_application_moved_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  movedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A step of an application; only added to. */
@Entity('support_application_step')
@Index('support_application_step_of', ['applicationId', 'id'])
export class SupportStepEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'support_application_step_pkey',
  })
  id!: string;

  @ForeignKey('support_application', 'id', {
    name: 'support_application_step_application_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  applicationId!: string;

  /** Null for the application itself. */
  @Column('text', { nullable: true })
  fromState!: SupportState | null;

  @Column('text')
  toState!: SupportState;

  /** Why, or what it brought; plain text. */
  @Column('text', { nullable: true })
  text!: string | null;

  @ForeignKey('person', 'id', { name: 'support_application_step_actor_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
