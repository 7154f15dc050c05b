import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What the editors told the members, and whom: members with all that is chosen. Never changed. */
@Entity('announcement')
@Unique('announcement_once', ['authorId', 'idempotencyKey'])
@Check('announcement_role', `role in ('MEMBER', 'ADMIN')`)
@Check('announcement_reach', 'reach >= 0')
export class AnnouncementEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'announcement_pkey' })
  id!: string;

  @ForeignKey(() => PersonEntity, { name: 'announcement_author_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('text')
  bodyHtml!: string;

  /** A notice about the service itself, which nobody can switch off. */
  @Column('boolean')
  service!: boolean;

  /** Only members who follow the topic or one below it. */
  @Column('uuid', { nullable: true })
  topicId!: string | null;

  /** Only members of municipalities of this Land, this size, or with this role there. */
  @Column('text', { nullable: true })
  landKey!: string | null;

  @Column('text', { nullable: true })
  sizeClass!: string | null;

  @Column('text', { nullable: true })
  role!: 'MEMBER' | 'ADMIN' | null;

  /** How many people it was to reach when it was sent. */
  @Column('integer')
  reach!: number;

  @Column('timestamptz')
  sentAt!: Date;

  @Column('text')
  idempotencyKey!: string;
}
