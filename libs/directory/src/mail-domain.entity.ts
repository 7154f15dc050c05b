import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail domain that stands for one or several municipalities. Lower case, ASCII. */
@Entity('mail_domain')
@Check('mail_domain_domain_check', `domain = lower(domain)`)
@Check('mail_domain_state_check', `state in ('CLAIMED', 'CONFIRMED')`)
export class MailDomainEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_domain_pkey' })
  domain!: string;

  /** CLAIMED: proposed by a file. CONFIRMED: people have said so, and no import changes it. */
  @Column('text', { default: 'CLAIMED' })
  state!: 'CLAIMED' | 'CONFIRMED';

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
