import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { MembershipRole, MembershipState } from './directory.enums.js';
import { MunicipalityEntity } from './municipality.entity.js';

/** A person in a municipality, from the request to the end. */
@Entity('membership')
@Check('membership_role_check', `role in ('MEMBER', 'ADMIN')`)
@Check('membership_state_check', `state in ('PENDING', 'ACTIVE', 'INACTIVE', 'REJECTED', 'ENDED')`)
@Check('membership_reminders_check', `reminders between 0 and 2`)
@Check('membership_proof_check', `not proof_lost or state = 'PENDING'`)
@Index('membership_current', ['personId', 'municipalityId'], {
  unique: true,
  where: `state in ('PENDING', 'ACTIVE', 'INACTIVE')`,
})
@Index('membership_of_town', ['municipalityId', 'state'])
@Index('membership_claim', ['municipalityId'], { unique: true, where: `claim and state = 'PENDING'` })
export class MembershipEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'membership_pkey' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'membership_person_id_fkey' })
  person!: Relation<PersonEntity>;

  @Column('uuid')
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity)
  @JoinColumn({ name: 'municipality_id', foreignKeyConstraintName: 'membership_municipality_id_fkey' })
  municipality!: Relation<MunicipalityEntity>;

  @Column('text', { default: 'MEMBER' })
  role!: MembershipRole;

  @Column('text')
  state!: MembershipState;

  /** The first person of a municipality; decided by staff. */
  @Column('boolean', { default: false })
  claim!: boolean;

  /** May promise something on behalf of the municipality. */
  @Column('boolean', { default: false })
  mandate!: boolean;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'membership_decided_by_fkey' })
  decider!: Relation<PersonEntity> | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  /** A request that was a membership until the new mail address of the person no longer proved it. */
  @Column('boolean', { default: false })
  proofLost!: boolean;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** When the person last said that the membership still holds; before the first time, the decision counts. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** Mails sent since then that ask for it, at most two. */
  @Column('smallint', { default: 0 })
  reminders!: number;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;
}
