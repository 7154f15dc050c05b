import type { Relation } from 'typeorm';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';

/** Somebody who is signed in on one device. The row goes when the session ends. */
@Entity('login_session')
@Unique('login_session_token_hash_key', ['tokenHash'])
@Index('login_session_account', ['accountId'])
@Index('login_session_expires', ['expiresAt'])
export class LoginSessionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'login_session_pkey' })
  id!: string;

  /** SHA-256 of the token in the cookie. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'login_session_account_id_fkey' })
  account!: Relation<AccountEntity>;

  @Column('timestamptz')
  createdAt!: Date;

  /** Exact to about five minutes. */
  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** Browser and system in words (`Firefox, Windows`); empty when the browser does not tell. */
  @Column('text')
  device!: string;

  /** The network the sign-in came from, shortened (`192.0.2.0/24`). */
  @Column('text', { nullable: true })
  ipPrefix!: string | null;

  @Column('jsonb', { default: () => `'{}'` })
  data!: Record<string, unknown>;
}
