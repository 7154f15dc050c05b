import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InstitutionKind, InstitutionMembershipState, Perspective } from './institution.enums.js';

/** Any actor that is no municipality. */
@Entity('institution')
@Unique('institution_slug_key', ['slug'])
@Check('institution_kind_check', `kind in ('UNIVERSITY', 'MINISTRY', 'ASSOCIATION', 'COMPANY', 'ACADEMY')`)
@Check('institution_perspective_check', `perspective in ('PRAXIS', 'WISSENSCHAFT', 'POLITIK')`)
@Check('institution_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Index('institution_by_name', { synchronize: false })
export class InstitutionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'institution_pkey' })
  id!: string;

  @Column('text')
  kind!: InstitutionKind;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** Plain text. */
  @Column('text', { nullable: true })
  description!: string | null;

  /** Host name. */
  @Column('text', { nullable: true })
  website!: string | null;

  /** What its people speak from unless they say otherwise. */
  @Column('text')
  perspective!: Perspective;

  @Column('boolean', { default: false })
  isExample!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A mail domain whose people belong to an institution. */
@Entity('institution_domain')
@Check('institution_domain_check', `domain = lower(domain)`)
@Index('institution_domain_of', ['institutionId'])
export class InstitutionDomainEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'institution_domain_pkey' })
  domain!: string;

  @ForeignKey('institution', 'id', { name: 'institution_domain_institution_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  institutionId!: string;
}

/** A person in an institution, from the request to the end. */
@Entity('institution_membership')
@Check('institution_membership_role_check', `role in ('MEMBER', 'ADMIN')`)
@Check('institution_membership_state_check', `state in ('PENDING', 'ACTIVE', 'REJECTED', 'ENDED')`)
@Check('institution_membership_proof_check', `not proof_lost or state = 'PENDING'`)
@Index('institution_membership_current', ['personId', 'institutionId'], {
  unique: true,
  where: `state in ('PENDING', 'ACTIVE')`,
})
@Index('institution_membership_of', ['institutionId', 'state'])
export class InstitutionMembershipEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'institution_membership_pkey',
  })
  id!: string;

  @ForeignKey('person', 'id', { name: 'institution_membership_person_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @ForeignKey('institution', 'id', {
    name: 'institution_membership_institution_id_fkey',
    onDelete: 'CASCADE',
  })
  @Column('uuid')
  institutionId!: string;

  @Column('text', { default: 'MEMBER' })
  role!: 'MEMBER' | 'ADMIN';

  @Column('text')
  state!: InstitutionMembershipState;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'institution_membership_decided_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  /** As with towns: a request that was a membership until the mail address no longer proved it. */
  @Column('boolean', { default: false })
  proofLost!: boolean;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
