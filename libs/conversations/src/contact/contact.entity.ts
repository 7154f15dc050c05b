import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContactOutcome, ContactState } from '../conversations.enums.js';

/** A first contact: one town asks another for an exchange on a topic. */
@Entity('contact')
@Unique('contact_once', ['createdBy', 'idempotencyKey'])
@Check('contact_between', 'from_municipality_id <> to_municipality_id')
@Check('contact_about', 'char_length(about) between 1 and 1000')
@Check('contact_brings', 'char_length(brings) between 1 and 500')
@Check('contact_effort', 'char_length(effort) between 1 and 200')
@Check('contact_state', `state in ('SENT', 'ACCEPTED', 'DECLINED', 'LAPSED')`)
@Check('contact_answered', `(answered_at is null) = (state = 'SENT')`)
@Check(
  'contact_reason',
  `decline_reason is null or (char_length(decline_reason) between 1 and 500 and state = 'DECLINED')`,
)
@Check('contact_result_asked', `result_asked_at is null or state = 'ACCEPTED'`)
@Index('contact_waiting', ['fromMunicipalityId', 'toMunicipalityId', 'topicId'], {
  unique: true,
  where: `state = 'SENT'`,
})
@Index('contact_to', ['toMunicipalityId', 'topicId', 'createdAt'])
@Index('contact_from', ['fromMunicipalityId', 'id'])
@Index('contact_due', ['answeredAt'], { where: `state = 'ACCEPTED' and result_asked_at is null` })
@Index('contact_open', ['createdAt'], { where: `state = 'SENT'` })
@Index('contact_of_conversation', ['conversationId'], { where: 'conversation_id is not null' })
export class ContactEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'contact_pkey' })
  id!: string;

  @ForeignKey('municipality', 'id', { name: 'contact_from_municipality_id_fkey' })
  @Column('uuid')
  fromMunicipalityId!: string;

  @ForeignKey('municipality', 'id', { name: 'contact_to_municipality_id_fkey' })
  @Column('uuid')
  toMunicipalityId!: string;

  @ForeignKey('topic', 'id', { name: 'contact_topic_id_fkey' })
  @Column('uuid')
  topicId!: string;

  /** "Worum geht es?" Plain text, as the other two. */
  @Column('text')
  about!: string;

  /** "Was bringen wir mit?" */
  @Column('text')
  brings!: string;

  /** "Wie viel Zeit?" */
  @Column('text')
  effort!: string;

  @Column('text', { default: 'SENT' })
  state!: ContactState;

  @ForeignKey('person', 'id', { name: 'contact_created_by_fkey' })
  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @ForeignKey('person', 'id', { name: 'contact_answered_by_fkey' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  /** When it was accepted or declined, or lapsed. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  declineReason!: string | null;

  /** The conversation between the two towns, once accepted. */
  @ForeignKey('conversation', 'id', { name: 'contact_conversation_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  conversationId!: string | null;

  /** When both sides were asked what came of it. */
  @Column('timestamptz', { nullable: true })
  resultAskedAt!: Date | null;

  @Column('text')
  idempotencyKey!: string;
}

/** What one side says came of a contact. */
@Entity('contact_result')
@Check('contact_result_outcome', `outcome in ('YES', 'PARTLY', 'NO')`)
@Check('contact_result_comment', 'char_length(comment) between 1 and 300')
@Index('contact_result_town', ['municipalityId'])
export class ContactResultEntity {
  @ForeignKey('contact', 'id', { name: 'contact_result_contact_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_result_pkey' })
  contactId!: string;

  /** The town that answers. */
  @ForeignKey('municipality', 'id', { name: 'contact_result_municipality_id_fkey' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_result_pkey' })
  municipalityId!: string;

  @Column('text')
  outcome!: ContactOutcome;

  /** One sentence on what came of it, plain text. */
  @Column('text', { nullable: true })
  comment!: string | null;

  @ForeignKey('person', 'id', { name: 'contact_result_person_id_fkey' })
  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
