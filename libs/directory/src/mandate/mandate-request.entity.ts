import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MunicipalityEntity } from '../municipality.entity.js';
import type { MandateRequestState } from './mandate.model.js';

/** What somebody wants to promise for a town, waiting for whoever may. */
@Entity('mandate_request')
@Check('mandate_request_subject_kind_check', `subject_kind ~ '^[a-z-]+$'`)
@Check('mandate_request_state_check', `state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')`)
@Check('mandate_request_decided_check', `(state = 'OPEN') = (decided_at is null)`)
@Check('mandate_request_reason_check', `state <> 'REFUSED' or reason is not null`)
@Index('mandate_request_open', ['municipalityId', 'subjectKind', 'subjectId'], {
  unique: true,
  where: `state = 'OPEN'`,
})
@Index('mandate_request_of', ['municipalityId', 'id'])
export class MandateRequestEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'mandate_request_pkey' })
  id!: string;

  @Column('uuid')
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'municipality_id', foreignKeyConstraintName: 'mandate_request_municipality_id_fkey' })
  municipality!: Relation<MunicipalityEntity>;

  /** Which lib knows what it is, see `MandateSubjects`. */
  @Column('text')
  subjectKind!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('text')
  summary!: string;

  /** What the lib needs to go on once it is confirmed. */
  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'mandate_request_requested_by_fkey' })
  requester!: Relation<PersonEntity> | null;

  @Column('text', { default: 'OPEN' })
  state!: MandateRequestState;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'mandate_request_decided_by_fkey' })
  decider!: Relation<PersonEntity> | null;
}
