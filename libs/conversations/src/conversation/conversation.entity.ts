import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ConversationKind, ConversationState } from '../conversations.enums.js';

/** A talk between two people, two towns, or a group of towns. Of a pair there is one. */
@Entity('conversation')
@Unique('conversation_pair', ['pairKey'])
@Check('conversation_kind', `kind in ('PERSON', 'TOWN', 'GROUP')`)
@Check('conversation_state', `state in ('REQUESTED', 'OPEN', 'DECLINED')`)
@Check(
  'conversation_named',
  `(kind = 'GROUP') = (pair_key is null) and (kind = 'GROUP') = (title is not null)`,
)
@Check('conversation_title', `char_length(title) between 1 and 160`)
export class ConversationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'conversation_pkey' })
  id!: string;

  @Column('text')
  kind!: ConversationKind;

  /** Both ids in their order, see `pairKey`; null for a group. */
  @Column('text', { nullable: true })
  pairKey!: string | null;

  /** Name of a group. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text')
  state!: ConversationState;

  @ForeignKey('person', 'id', { name: 'conversation_created_by_fkey' })
  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** Of the latest message; the order of the lists. */
  @Column('timestamptz')
  lastAt!: Date;

  @Column('boolean', { default: false })
  isExample!: boolean;
}

/** A person, or a town with everybody who belongs to it at the time. */
@Entity('conversation_side')
@Unique('conversation_side_person', ['conversationId', 'personId'])
@Unique('conversation_side_town', ['conversationId', 'municipalityId'])
@Check('conversation_side_of_one', 'num_nonnulls(person_id, municipality_id) = 1')
@Check('conversation_side_blocked', '(blocked_at is null) = (blocked_by is null)')
@Index('conversation_side_of_person', ['personId'], { where: 'person_id is not null' })
@Index('conversation_side_of_town', ['municipalityId'], { where: 'municipality_id is not null' })
export class ConversationSideEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'conversation_side_pkey' })
  id!: string;

  @ForeignKey('conversation', 'id', {
    name: 'conversation_side_conversation_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  conversationId!: string;

  @ForeignKey('person', 'id', { name: 'conversation_side_person_id_fkey' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @ForeignKey('municipality', 'id', { name: 'conversation_side_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  /** Wrote first. */
  @Column('boolean', { default: false })
  requested!: boolean;

  /** Set while this side lets nothing of the other through. */
  @Column('timestamptz', { nullable: true })
  blockedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'conversation_side_blocked_by_fkey' })
  @Column('uuid', { nullable: true })
  blockedBy!: string | null;
}

/** What one person has read, put away or muted. A row appears with the first of these. */
@Entity('conversation_reader')
@Check('conversation_reader_read', '(last_read_id is null) = (read_at is null)')
export class ConversationReaderEntity {
  @ForeignKey('conversation', 'id', {
    name: 'conversation_reader_conversation_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conversation_reader_pkey' })
  conversationId!: string;

  @ForeignKey('person', 'id', { name: 'conversation_reader_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conversation_reader_pkey' })
  personId!: string;

  /** The latest message that was seen. */
  @Column('uuid', { nullable: true })
  lastReadId!: string | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** Put away then; a later message brings the conversation back. */
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @Column('boolean', { default: false })
  muted!: boolean;
}
