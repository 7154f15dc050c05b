import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change of the mail address of an account. Kept only as long as it can be stopped. */
@Entity('email_change')
@Check(
  'email_change_email_check',
  `old_email = lower(old_email) and new_email = lower(new_email) and old_email <> new_email`,
)
@Check('email_change_stop_check', `stop_until > requested_at`)
@Index('email_change_open', ['accountId'], {
  unique: true,
  where: `confirmed_at is null and stopped_at is null`,
})
@Index('email_change_kept', ['oldEmail'], { where: `confirmed_at is not null and stopped_at is null` })
export class EmailChangeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'email_change_pkey' })
  id!: string;

  @ForeignKey('account', 'id', { name: 'email_change_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  /** As `normalEmail` makes it, like the other one. Until `stopUntil` nobody else gets it. */
  @Column('text')
  oldEmail!: string;

  @Column('text')
  newEmail!: string;

  @Column('timestamptz')
  requestedAt!: Date;

  /** Until then whoever reads the mail of the old address can stop it, also after it was confirmed. */
  @Column('timestamptz')
  stopUntil!: Date;

  /** When the code from the new address came back: from then on it is the address of the account. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;
}
