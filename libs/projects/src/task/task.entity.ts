import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TaskState } from '../projects.enums.js';

/** Something to be done in a project. What it belongs to belongs to the same project; the keys see to that. */
@Entity('project_task')
@Unique('project_task_once', ['createdBy', 'idempotencyKey'])
@Unique('project_task_place', ['projectId', 'state', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
@Check('project_task_title_check', 'char_length(title) between 1 and 160')
@Check('project_task_body_check', 'char_length(body) between 1 and 5000')
@Check('project_task_state_check', `state in ('OPEN', 'IN_PROGRESS', 'DONE')`)
@Check('project_task_position_check', 'position >= 1')
@Check('project_task_person_check', 'person_id is null or partner_id is not null')
@Check('project_task_done_check', `(state = 'DONE') = (done_at is not null)`)
@Check('project_task_version_check', 'version >= 1')
@ForeignKey('project_milestone', ['projectId', 'milestoneId'], ['projectId', 'id'], {
  name: 'project_task_milestone_id_fkey',
  onDelete: 'SET NULL',
})
@ForeignKey('project_partner', ['projectId', 'partnerId'], ['projectId', 'id'], {
  name: 'project_task_partner_id_fkey',
})
@ForeignKey('project_person', ['projectId', 'personId'], ['projectId', 'personId'], {
  name: 'project_task_person_id_fkey',
  onDelete: 'SET NULL',
})
@Index('project_task_of_partner', ['partnerId'], { where: 'partner_id is not null' })
@Index('project_task_of_person', ['personId'], { where: 'person_id is not null' })
@Index('project_task_of_milestone', ['milestoneId'], { where: 'milestone_id is not null' })
@Index('project_task_due', ['dueOn'], { where: `state <> 'DONE'` })
export class TaskEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_task_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_task_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  /** Plain text, one line. */
  @Column('text')
  title!: string;

  /** Plain text. */
  @Column('text', { nullable: true })
  body!: string | null;

  @Column('text', { default: 'OPEN' })
  state!: TaskState;

  /** From 1, without gaps, among the tasks of the project in the same state. */
  @Column('integer')
  position!: number;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  /** The organisation that is to do it. */
  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  /** The one of its people who is to do it. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @ForeignKey('person', 'id', { name: 'project_task_assigned_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  assignedBy!: string | null;

  /** The last day on which it is in time. */
  @Column('date', { nullable: true })
  dueOn!: string | null;

  /** The day of which people have been told that it has passed. */
  @Column('date', { nullable: true })
  overdueToldFor!: string | null;

  /** Counts changes of what it says; a change names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_task_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_task_done_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  doneBy!: string | null;

  @Column('text')
  idempotencyKey!: string;
}

/** A task that a person does not want to see in their overview any more. */
@Entity('project_task_archive')
@Index('project_task_archive_of', ['taskId'])
export class TaskArchiveEntity {
  @ForeignKey('person', 'id', { name: 'project_task_archive_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_task_archive_pkey' })
  personId!: string;

  @ForeignKey('project_task', 'id', { name: 'project_task_archive_task_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_task_archive_pkey' })
  taskId!: string;

  @Column('timestamptz')
  archivedAt!: Date;
}
