import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A saved text of a section while the meeting runs: what a later save is merged from. Gone when it is sealed. */
@Entity('project_meeting_revision')
export class MeetingRevisionEntity {
  @ForeignKey('project_meeting_section', 'id', {
    name: 'project_meeting_revision_section_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_meeting_revision_pkey' })
  sectionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'project_meeting_revision_pkey' })
  version!: number;

  @Column('text')
  body!: string;
}

/** Somebody who took part. Names are kept as they were: minutes say who was there, whatever becomes of the account. */
@Entity('project_meeting_attendee')
@Unique('project_meeting_attendee_once', ['meetingId', 'personId'])
@Check('project_meeting_attendee_name_check', 'char_length(name) between 1 and 120')
@Check('project_meeting_attendee_organisation_check', 'char_length(organisation) between 1 and 160')
export class MeetingAttendeeEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_meeting_attendee_pkey',
  })
  id!: string;

  @ForeignKey('project_meeting', 'id', {
    name: 'project_meeting_attendee_meeting_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  meetingId!: string;

  /** Null for guests who have no account, and once the account is gone. */
  @ForeignKey('person', 'id', { name: 'project_meeting_attendee_person_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  name!: string;

  /** The name of the town or institution they spoke for. */
  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('timestamptz')
  addedAt!: Date;
}

/** What was resolved in a meeting, in the words of the minutes. */
@Entity('project_meeting_resolution')
@Unique('project_meeting_resolution_once', ['createdBy', 'idempotencyKey'])
@Check('project_meeting_resolution_body_check', 'char_length(body) between 1 and 2000')
@Check('project_meeting_resolution_version_check', 'version >= 1')
@ForeignKey('project_meeting_section', ['meetingId', 'sectionId'], ['meetingId', 'id'], {
  name: 'project_meeting_resolution_section_id_fkey',
})
@Index('project_meeting_resolution_of', ['meetingId', 'sectionId'])
export class MeetingResolutionEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_meeting_resolution_pkey',
  })
  id!: string;

  @ForeignKey('project_meeting', 'id', {
    name: 'project_meeting_resolution_meeting_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  sectionId!: string;

  /** Plain text. */
  @Column('text')
  body!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_meeting_resolution_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('text')
  idempotencyKey!: string;
}

/** A task that was taken from the minutes. */
@Entity('project_meeting_task')
@Unique('project_meeting_task_once', ['taskId'])
@Check('project_meeting_task_title_check', 'char_length(title) between 1 and 160')
@ForeignKey('project_meeting_section', ['meetingId', 'sectionId'], ['meetingId', 'id'], {
  name: 'project_meeting_task_section_id_fkey',
})
@Index('project_meeting_task_of', ['meetingId', 'sectionId'])
export class MeetingTaskEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_meeting_task_pkey' })
  id!: string;

  @ForeignKey('project_meeting', 'id', { name: 'project_meeting_task_meeting_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  sectionId!: string;

  @ForeignKey('project_task', 'id', { name: 'project_meeting_task_task_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  taskId!: string | null;

  /** The title when the minutes were sealed, before that when it was created; the task may go on changing. */
  @Column('text')
  title!: string;
}

/** What is added to sealed minutes. It stands beside them; a trigger keeps it as it is. */
@Entity('project_meeting_addendum')
@Unique('project_meeting_addendum_once', ['createdBy', 'idempotencyKey'])
@Check('project_meeting_addendum_body_check', 'char_length(body) between 1 and 5000')
@Index('project_meeting_addendum_of', ['meetingId'])
export class MeetingAddendumEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_meeting_addendum_pkey',
  })
  id!: string;

  @ForeignKey('project_meeting', 'id', {
    name: 'project_meeting_addendum_meeting_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  meetingId!: string;

  /** Plain text. */
  @Column('text')
  body!: string;

  @ForeignKey('person', 'id', { name: 'project_meeting_addendum_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('text')
  idempotencyKey!: string;
}
