import type { Locale } from '@app/contracts';
import type { Relation } from 'typeorm';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  OneToMany,
  OneToOne,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { PersonEntity } from '../people/person.entity.js';
import { AccountRoleEntity } from './account-role.entity.js';

/** The login of a person. */
@Entity('account')
@Unique('account_person_id_key', ['personId'])
@Unique('account_email_key', ['email'])
@Check('account_email_check', `email = lower(email) and length(email) <= 254`)
@Check('account_locale_check', `locale in ('de', 'en')`)
@Check('account_blocked_check', `(blocked_at is null) = (blocked_reason is null)`)
@Index('account_created', ['createdAt', 'id'])
export class AccountEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'account_pkey' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @OneToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'account_person_id_fkey' })
  person!: Relation<PersonEntity>;

  /** As `normalEmail` makes it. */
  @Column('text')
  email!: string;

  /** Argon2id in PHC format; null for people who sign in with codes only. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text')
  locale!: Locale;

  @Column('timestamptz')
  createdAt!: Date;

  /** Exact to about five minutes. */
  @Column('timestamptz', { nullable: true })
  lastSeenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  blockedAt!: Date | null;

  @Column('text', { nullable: true })
  blockedReason!: string | null;

  @OneToMany(() => AccountRoleEntity, (role) => role.account)
  roles!: Relation<AccountRoleEntity[]>;
}
