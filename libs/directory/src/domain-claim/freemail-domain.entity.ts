import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A public mail provider the staff have added to the delivered list. */
@Entity('freemail_domain')
@Check('freemail_domain_domain_check', `domain = lower(domain)`)
export class FreemailDomainEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'freemail_domain_pkey' })
  domain!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  addedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'added_by', foreignKeyConstraintName: 'freemail_domain_added_by_fkey' })
  adder!: Relation<PersonEntity> | null;
}
