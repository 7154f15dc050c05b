import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A message in a conversation. Deleted ones stay as a mark without their text. */
@Entity('direct_message')
@Unique('direct_message_once', ['authorId', 'idempotencyKey'])
@Check('direct_message_body', `char_length(body) <= 4000 and (body = '') = (deleted_at is not null)`)
@Check('direct_message_hidden', `(hidden_at is null) = (hidden_reason is null)`)
@Index('direct_message_of_conversation', ['conversationId', 'id'])
export class DirectMessageEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'direct_message_pkey' })
  id!: string;

  @ForeignKey('conversation', 'id', { name: 'direct_message_conversation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  conversationId!: string;

  @ForeignKey('person', 'id', { name: 'direct_message_author_id_fkey' })
  @Column('uuid')
  authorId!: string;

  /** The town the author writes for; null between people. */
  @ForeignKey('municipality', 'id', { name: 'direct_message_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

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
