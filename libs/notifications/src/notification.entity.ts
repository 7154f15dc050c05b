import { PersonEntity } from '@app/identity';
import type { MailMode, NotificationKind, NotificationReason } from '@app/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Occasion } from './kinds.rules.js';

/**
 * What one person is told of one occasion about one subject, on both channels. One row carries both, so that
 * whatever arrives twice or for several reasons meets the same unique key.
 */
@Entity('notification')
@Unique('notification_once', ['personId', 'occasion', 'subjectId'])
@Index('notification_inbox', ['personId', 'lastAt', 'id'], { where: 'in_app and withdrawn_at is null' })
@Index('notification_unread', ['personId'], {
  where: 'in_app and withdrawn_at is null and read_at is null',
})
@Index('notification_waiting', ['personId', 'mailMode', 'mailSince'], { where: 'mail_since is not null' })
@Index('notification_of_question', ['questionId'], { where: 'question_id is not null' })
@Index('notification_of_project', ['projectId'], { where: 'project_id is not null' })
@Index('notification_snoozed', ['snoozedUntil'], { where: 'snoozed_until is not null' })
@Index('notification_push_waiting', ['pushSince'], { where: 'push_since is not null' })
@Check('notification_push', '(push_kind is null or in_app) and (push_since is null or push_kind is not null)')
@Check('notification_occasion', `occasion ~ '^[a-z-]+\\.[a-z-]+$'`)
@Check('notification_mail_mode', `mail_mode in ('NOW', 'DAILY', 'WEEKLY', 'OFF')`)
@Check('notification_told', `in_app or mail_mode <> 'OFF'`)
@Check('notification_mail_reason', `(mail_mode = 'OFF') = (mail_kind is null)`)
@Check(
  'notification_waits_for_digest',
  `mail_since is null or (mail_mode in ('NOW', 'DAILY', 'WEEKLY') and cardinality(mail_events) > 0)`,
)
export class NotificationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'notification_pkey' })
  id!: string;

  @ForeignKey(() => PersonEntity, { name: 'notification_person_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Column('text')
  occasion!: Occasion;

  /** Question, answer, offer, membership, decision or case, as the occasion says. */
  @Column('uuid')
  subjectId!: string;

  /** The question it belongs to, if any: the object digests group by, and the way to find what must be withdrawn. */
  @Column('uuid', { nullable: true })
  questionId!: string | null;

  /** The project it belongs to, if any: the way to find what goes when fewer may see it. */
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  /** The person who caused the latest event; null for the platform itself. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the latest event came; the order of the list. */
  @Column('timestamptz')
  lastAt!: Date;

  /** False when only a mail tells of it. */
  @Column('boolean')
  inApp!: boolean;

  @Column('text')
  kind!: NotificationKind;

  @Column('text')
  reason!: NotificationReason;

  /** The followed topic or town, or the suggested town, that is the reason. */
  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  /** Ids of what has happened since the person last read this; several answers to one question count up. */
  @Column('uuid', { array: true })
  events!: string[];

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** Until then it is out of the list and counts as read; then it comes back to the top, unread. */
  @Column('timestamptz', { nullable: true })
  snoozedUntil!: Date | null;

  /** Set while nothing of it may be read any more. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** Fixed when the event came, from the settings of that moment. */
  @Column('text')
  mailMode!: MailMode;

  /** Kind and reason the mail goes out under; they can differ from those in the client, see `choose`. */
  @Column('text', { nullable: true })
  mailKind!: NotificationKind | null;

  @Column('text', { nullable: true })
  mailReason!: NotificationReason | null;

  @Column('uuid', { nullable: true })
  mailReasonId!: string | null;

  /** Events no mail has told of yet. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  mailEvents!: string[];

  /** Since when it waits for an overview, or for the end of quiet times (mode NOW); null when nothing waits. */
  @Column('timestamptz', { nullable: true })
  mailSince!: Date | null;

  /** When the last mail about it was ordered. */
  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;

  /** The kind that asks for a push; null when none does. It can differ from the kind shown, as that of the mail can. */
  @Column('text', { nullable: true })
  pushKind!: NotificationKind | null;

  /** Since when it waits to be pushed: for moments, or for the end of quiet times; null when nothing waits. */
  @Column('timestamptz', { nullable: true })
  pushSince!: Date | null;
}

/** Messages that have been turned into notifications; delivered a second time, they do nothing. */
@Entity('told_message')
@Index('told_message_at', ['toldAt'])
export class ToldMessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'told_message_pkey' })
  messageId!: string;

  @Column('timestamptz')
  toldAt!: Date;
}
