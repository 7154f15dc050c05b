import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { NotificationEntity } from '../notification.entity.js';
import { PushSubscriptionEntity } from './push-subscription.entity.js';

/**
 * What is pushed to one device: one notification, or several as a bundle under the newest of them; none for a
 * test. The unique key is what makes it happen once per notification, event and device.
 */
@Entity('push_delivery')
@Unique('push_delivery_once', ['subscriptionId', 'notificationId', 'eventId', 'since'])
@Index('push_delivery_open', ['id'], { where: 'finished_at is null' })
@Index('push_delivery_at', ['createdAt'])
@Index('push_delivery_of', ['notificationId'], { where: 'notification_id is not null' })
@Check(
  'push_delivery_tells',
  `(notification_id is null) = (cardinality(notification_ids) = 0)
    and (notification_id is null) = (since is null) and (notification_id is null) = (event_id is null)`,
)
export class PushDeliveryEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'push_delivery_pkey' })
  id!: string;

  @ForeignKey(() => PushSubscriptionEntity, {
    name: 'push_delivery_subscription_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  subscriptionId!: string;

  @ForeignKey(() => NotificationEntity, { name: 'push_delivery_notification_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  notificationId!: string | null;

  /** The newest event of that notification then. */
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  /** Since when it had waited. */
  @Column('timestamptz', { nullable: true })
  since!: Date | null;

  /** All of the bundle, newest first. */
  @Column('uuid', { array: true })
  notificationIds!: string[];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  queuedAt!: Date | null;

  /** When it was handed over, or turned out not to be wanted any more. */
  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
