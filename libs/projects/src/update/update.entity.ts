import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { UpdateAudience } from '../projects.enums.js';

/** What a project tells those who follow it. */
@Entity('project_update')
@Unique('project_update_once', ['createdBy', 'idempotencyKey'])
@Check('project_update_title_check', 'char_length(title) between 5 and 160')
@Check('project_update_body_check', 'char_length(body) between 1 and 10000')
@Check('project_update_audience_check', `audience in ('PROJECT', 'PARTNERS')`)
@Check('project_update_version_check', 'version >= 1')
@Check('project_update_hidden_check', '(hidden_at is null) = (hidden_reason is null)')
@Index('project_update_of', ['projectId', 'id'])
export class UpdateEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_update_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_update_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  /** Plain text, one line. */
  @Column('text')
  title!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column('text')
  bodyHtml!: string;

  @Column('text')
  audience!: UpdateAudience;

  /** Counts changes; a change names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_update_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When its words were last changed. */
  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  /** Set by moderation, both or none. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;

  @Column('text')
  idempotencyKey!: string;
}
