import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HistoryKind } from '../projects.enums.js';

/** What has happened in a project. A trigger keeps it append-only. */
@Entity('project_history')
@Check('project_history_kind_check', `kind ~ '^[A-Z_]+$'`)
@Check('project_history_state_check', `kind <> 'STATE' or (from_value is not null and to_value is not null)`)
@Check('project_history_reason_check', 'char_length(reason) between 1 and 2000')
@Check('project_history_update_check', `update_id is null or kind = 'UPDATE_POSTED'`)
@Index('project_history_of', ['projectId', 'id'])
@Index('project_history_of_update', ['updateId'], { where: 'update_id is not null' })
export class ProjectHistoryEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_history_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_history_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  @Column('text')
  kind!: HistoryKind;

  @ForeignKey('person', 'id', { name: 'project_history_actor_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** State, visibility or title before. */
  @Column('text', { nullable: true })
  fromValue!: string | null;

  /** State, visibility, title or role after. */
  @Column('text', { nullable: true })
  toValue!: string | null;

  @ForeignKey('municipality', 'id', { name: 'project_history_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'project_history_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** The news it tells of; null once they are deleted. */
  @ForeignKey('project_update', 'id', { name: 'project_history_update_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  updateId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
