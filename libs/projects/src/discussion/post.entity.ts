import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A post in a thread. Posts stand one behind the other by `position`, and a reply names the post it answers: in one
 * order "what is new since I was here" is one place, new posts appear at the end and nowhere else, and a narrow
 * screen or a screen reader has no levels to keep in mind. Positions are given under the lock of the project and
 * stay, also when a text goes, so that a page anywhere in a long thread costs the same.
 */
@Entity('project_post')
@Unique('project_post_in', ['threadId', 'id'])
@Unique('project_post_place', ['threadId', 'position'])
@Unique('project_post_once', ['authorId', 'idempotencyKey'])
@ForeignKey('project_post', ['threadId', 'parentId'], ['threadId', 'id'], {
  name: 'project_post_parent_id_fkey',
})
@Check('project_post_position_check', 'position >= 1')
@Check('project_post_first_check', 'position > 1 or parent_id is null')
@Check('project_post_for_check', 'num_nonnulls(municipality_id, institution_id) <= 1')
@Check('project_post_body_check', `char_length(body) <= 10000 and (body = '') = (deleted_at is not null)`)
@Check('project_post_hidden_check', '(hidden_at is null) = (hidden_reason is null)')
@Index('project_post_replies', ['parentId'], { where: 'parent_id is not null' })
export class ProjectPostEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_post_pkey' })
  id!: string;

  @ForeignKey('project_thread', 'id', { name: 'project_post_thread_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  threadId!: string;

  /** From 1 without gaps; the first one is what the thread was opened with. */
  @Column('integer')
  position!: number;

  /** The post it answers, of the same thread (foreign key with `threadId`). */
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ForeignKey('person', 'id', { name: 'project_post_author_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** For whom the author was in the project when it was written. */
  @ForeignKey('municipality', 'id', { name: 'project_post_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'project_post_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;

  /** Markdown; empty once deleted. */
  @Column('text')
  body!: string;

  @Column('text')
  bodyHtml!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('text')
  idempotencyKey!: string;
}

/** What a post said before it was edited. */
@Entity('project_post_revision')
@Index('project_post_revision_of', ['postId', 'id'])
export class ProjectPostRevisionEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_post_revision_pkey',
  })
  id!: string;

  @ForeignKey('project_post', 'id', { name: 'project_post_revision_post_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  postId!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  /** When this wording was replaced. */
  @Column('timestamptz')
  createdAt!: Date;
}
