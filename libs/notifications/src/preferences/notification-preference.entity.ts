import { PersonEntity } from '@app/identity';
import type { MailMode, NotificationKind } from '@app/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where a person departs from the table of kinds. A kind without a row stands as the table says. */
@Entity('notification_preference')
@Check('notification_preference_push', 'in_app or not push')
@Check('notification_preference_mail', `mail in ('NOW', 'DAILY', 'WEEKLY', 'OFF')`)
export class NotificationPreferenceEntity {
  @ForeignKey(() => PersonEntity, { name: 'notification_preference_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_preference_pkey' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_preference_pkey' })
  kind!: NotificationKind;

  @Column('boolean')
  inApp!: boolean;

  @Column('text')
  mail!: MailMode;

  /** On the devices that have push; comes only with the client. */
  @Column('boolean', { default: false })
  push!: boolean;
}
