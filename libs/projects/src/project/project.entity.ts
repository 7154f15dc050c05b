import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProjectRole, ProjectState, ProjectVisibility, StanceSide } from '../projects.enums.js';

/** A cooperation project, from the idea to the result. */
@Entity('project')
@Unique('project_slug_key', ['slug'])
@Unique('project_once', ['createdBy', 'idempotencyKey'])
@Check('project_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('project_title_check', `char_length(title) between 5 and 160`)
@Check('project_summary_check', `char_length(summary) between 1 and 500`)
@Check('project_body_check', `char_length(body) <= 20000`)
@Check(
  'project_state_check',
  `state in ('IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING', 'FINISHED', 'PAUSED')`,
)
@Check(
  'project_paused_check',
  `(state = 'PAUSED') = (paused_from is not null) and (paused_from is null or paused_from in ('IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING'))`,
)
@Check('project_visibility_check', `visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')`)
@Check('project_topics_check', `cardinality(topic_ids) between 1 and 3`)
@Check('project_questions_check', `cardinality(join_questions) <= 5`)
@Check('project_dates_check', `starts_on is null or ends_on is null or starts_on <= ends_on`)
@Check('project_cost_check', `cost_cents between 0 and 1000000000000`)
@Check('project_version_check', 'version >= 1')
@Check('project_hidden_check', '(hidden_at is null) = (hidden_reason is null)')
@Index('project_listed', ['updatedAt', 'id'])
@Index('project_by_topic', { synchronize: false })
export class ProjectEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_pkey' })
  id!: string;

  /** Its address; never changes. That of a project that is not public cannot be guessed. */
  @Column('text')
  slug!: string;

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

  @Column('text', { default: 'IDEA' })
  state!: ProjectState;

  /** Where it goes on once it rests no longer. */
  @Column('text', { nullable: true })
  pausedFrom!: ProjectState | null;

  @Column('timestamptz')
  stateSince!: Date;

  @Column('text')
  visibility!: ProjectVisibility;

  @Column('uuid', { array: true })
  topicIds!: string[];

  /** What organisations are asked that want to join. */
  @Column('text', { array: true, default: () => `'{}'` })
  joinQuestions!: string[];

  /** It takes on no further partners. */
  @Column('boolean', { default: false })
  partnersComplete!: boolean;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  /** What came of it; plain text. */
  @Column('text', { nullable: true })
  result!: string | null;

  /** What did not work; plain text. */
  @Column('text', { nullable: true })
  lessons!: string | null;

  /** EUR cents. */
  @Column('bigint', { nullable: true })
  costCents!: string | null;

  /** Moderation has hidden it from all but those who lead it. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;

  @Column('boolean', { default: false })
  isExample!: boolean;

  /** Counts changes of state and text; a change names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When something happened last; the order of lists. */
  @Column('timestamptz')
  updatedAt!: Date;

  @Column('text')
  idempotencyKey!: string;
}

/** A person of a project. A role for an organisation counts only while the person belongs to it. */
@Entity('project_person')
@Check('project_person_role_check', `role in ('LEAD', 'EDITOR', 'MEMBER', 'GUEST')`)
@Check('project_person_for_check', 'num_nonnulls(municipality_id, institution_id) <= 1')
@Index('project_person_of', ['personId'])
export class ProjectPersonEntity {
  @ForeignKey('project', 'id', { name: 'project_person_project_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_person_pkey' })
  projectId!: string;

  @ForeignKey('person', 'id', { name: 'project_person_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_person_pkey' })
  personId!: string;

  @Column('text')
  role!: ProjectRole;

  @ForeignKey('municipality', 'id', { name: 'project_person_municipality_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'project_person_institution_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  @ForeignKey('person', 'id', { name: 'project_person_added_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  addedBy!: string | null;

  @Column('timestamptz')
  addedAt!: Date;
}

/** What a project looks for, and what it offers. */
@Entity('project_stance')
@Check('project_stance_side_check', `side in ('WANTED', 'OFFERED')`)
@Check('project_stance_text_check', 'char_length(text) between 1 and 200')
@Check('project_stance_position_check', 'position between 1 and 10')
@Index('project_stance_topic', ['topicId'], { where: 'topic_id is not null' })
export class ProjectStanceEntity {
  @ForeignKey('project', 'id', { name: 'project_stance_project_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_stance_pkey' })
  projectId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'project_stance_pkey' })
  side!: StanceSide;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'project_stance_pkey' })
  position!: number;

  /** Plain text, one line. */
  @Column('text')
  text!: string;

  @ForeignKey('topic', 'id', { name: 'project_stance_topic_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  topicId!: string | null;
}
