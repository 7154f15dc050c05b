import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something a project wants to have reached by a day. */
@Entity('project_milestone')
@Check('project_milestone_title_check', 'char_length(title) between 1 and 160')
// So that what belongs to a milestone can name both, and belongs to the same project.
@Unique('project_milestone_in', ['projectId', 'id'])
@Index('project_milestone_of', ['projectId', 'dueOn', 'id'])
export class MilestoneEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_milestone_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_milestone_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  @Column('text')
  title!: string;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reachedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_milestone_reached_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  reachedBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
