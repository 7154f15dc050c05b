import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A browser that shows notifications of one person. It goes with the login session of that browser: signed out,
 * ended from elsewhere, or run out.
 */
@Entity('push_subscription')
@Unique('push_subscription_endpoint', ['endpoint'])
@Unique('push_subscription_session', ['loginSessionId'])
@Index('push_subscription_of', ['personId'])
@Check('push_subscription_address', `endpoint ~ '^https?://' and char_length(endpoint) <= 1000`)
@Check('push_subscription_keys', `p256dh ~ '^[A-Za-z0-9_-]{87}$' and auth ~ '^[A-Za-z0-9_-]{22}$'`)
export class PushSubscriptionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'push_subscription_pkey' })
  id!: string;

  @ForeignKey(() => PersonEntity, { name: 'push_subscription_person_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @ForeignKey('login_session', 'id', {
    name: 'push_subscription_login_session_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  loginSessionId!: string;

  /** Address at the push service; whoever knows it and our key can push, so it is never shown. */
  @Column('text')
  endpoint!: string;

  /** Public key of the browser, and what it shares with us: only it can read what we send. */
  @Column('text')
  p256dh!: string;

  @Column('text')
  auth!: string;

  /** True when only the fact that there is something new may appear on the screen. */
  @Column('boolean')
  discreet!: boolean;

  /** Browser and system in words, as with login sessions. */
  @Column('text')
  device!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the push service last took something for it. */
  @Column('timestamptz', { nullable: true })
  pushedAt!: Date | null;
}
