import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CodePurpose, PendingSignUp } from './email-codes.service.js';

/** A code that was sent to an address, whether an account belongs to it or not. */
@Entity('email_code')
@Unique('email_code_email_purpose_key', ['email', 'purpose'])
@Check('email_code_purpose_check', `purpose in ('ENTER', 'RESET', 'CHANGE')`)
@Index('email_code_expires', ['expiresAt'])
export class EmailCodeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'email_code_pkey' })
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  purpose!: CodePurpose;

  /** HMAC-SHA256 over purpose, address and code, with a key that is not in the database. */
  @Column('bytea')
  codeHash!: Buffer;

  /** The sign-up that waits for the code. */
  @Column('jsonb', { nullable: true })
  pending!: PendingSignUp | null;

  @Column('smallint', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
