import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MunicipalityEntity } from '../municipality.entity.js';
import type { DomainClaimState } from './domain-claim.model.js';

/** A town says that a mail domain is its own, and proves it. */
@Entity('mail_domain_claim')
@Check('mail_domain_claim_domain_check', `domain = lower(domain)`)
@Check(
  'mail_domain_claim_state_check',
  `state in ('PENDING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')`,
)
@Check('mail_domain_claim_proof_check', `proof in ('DNS', 'STAFF')`)
@Check('mail_domain_claim_decided_check', `(state = 'PENDING') = (decided_at is null)`)
@Index('mail_domain_claim_open', ['domain', 'municipalityId'], { unique: true, where: `state = 'PENDING'` })
@Index('mail_domain_claim_of', ['municipalityId', 'id'])
@Index('mail_domain_claim_pending', ['id'], { where: `state = 'PENDING'` })
export class MailDomainClaimEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'mail_domain_claim_pkey' })
  id!: string;

  @Column('text')
  domain!: string;

  @Column('uuid')
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'municipality_id', foreignKeyConstraintName: 'mail_domain_claim_municipality_id_fkey' })
  municipality!: Relation<MunicipalityEntity>;

  @Column('uuid', { nullable: true })
  claimedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'claimed_by', foreignKeyConstraintName: 'mail_domain_claim_claimed_by_fkey' })
  claimer!: Relation<PersonEntity> | null;

  @Column('text', { default: 'PENDING' })
  state!: DomainClaimState;

  /** What has to stand in the DNS; no secret, everybody may read it there. */
  @Column('text')
  token!: string;

  @Column('text', { nullable: true })
  proof!: 'DNS' | 'STAFF' | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'mail_domain_claim_decided_by_fkey' })
  decider!: Relation<PersonEntity> | null;
}
