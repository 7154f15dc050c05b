import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A thread of the discussion in a project. Its posts count from 1 without gaps; see `ProjectPostEntity`. */
@Entity('project_thread')
@Unique('project_thread_once', ['authorId', 'idempotencyKey'])
@Check('project_thread_title_check', 'char_length(title) between 3 and 160')
@Check('project_thread_counts_check', 'post_count between 0 and last_position')
@Index('project_thread_listed', ['projectId', 'pinned', 'lastAt', 'id'], { where: 'deleted_at is null' })
export class ProjectThreadEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_thread_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_thread_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  /** Plain text, one line. */
  @Column('text')
  title!: string;

  @ForeignKey('person', 'id', { name: 'project_thread_author_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When somebody wrote in it last; the order of lists. */
  @Column('timestamptz')
  lastAt!: Date;

  /** Place of the latest post, deleted ones counted. */
  @Column('integer', { default: 0 })
  lastPosition!: number;

  /** Posts that are neither deleted nor hidden. */
  @Column('integer', { default: 0 })
  postCount!: number;

  @Column('boolean', { default: false })
  pinned!: boolean;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_thread_closed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  closedBy!: string | null;

  /** Moderation has hidden its first post, and the title with it. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  /** Nothing is left in it. */
  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('text')
  idempotencyKey!: string;
}

/** How far somebody has read in a thread, and whether they want to hear of it. */
@Entity('project_thread_reader')
@Check('project_thread_reader_position_check', 'last_read_position >= 0')
@Index('project_thread_reader_of', ['personId'])
export class ProjectThreadReaderEntity {
  @ForeignKey('project_thread', 'id', { name: 'project_thread_reader_thread_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_thread_reader_pkey' })
  threadId!: string;

  @ForeignKey('person', 'id', { name: 'project_thread_reader_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_thread_reader_pkey' })
  personId!: string;

  @Column('integer', { default: 0 })
  lastReadPosition!: number;

  /** False once they have muted it; null as long as they have not said and not written. */
  @Column('boolean', { nullable: true })
  follows!: boolean | null;
}
