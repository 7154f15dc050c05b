import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MunicipalityEntity } from '../municipality.entity.js';

/** The inhabitants of a municipality have crossed a threshold; staff decide whether its type follows. */
@Entity('bbsr_proposal')
@Check(
  'bbsr_proposal_type_check',
  `proposed_type in (11, 12, 21, 22, 30, 40, 50) and proposed_type <> current_type`,
)
@Check('bbsr_proposal_state_check', `state in ('OPEN', 'ACCEPTED', 'REJECTED', 'OBSOLETE')`)
@Check('bbsr_proposal_decided_check', `(state = 'OPEN') = (decided_at is null)`)
@Index('bbsr_proposal_open', ['municipalityId'], { unique: true, where: `state = 'OPEN'` })
export class BbsrProposalEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'bbsr_proposal_pkey' })
  id!: string;

  @Column('uuid')
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'municipality_id', foreignKeyConstraintName: 'bbsr_proposal_municipality_id_fkey' })
  municipality!: Relation<MunicipalityEntity>;

  @Column('smallint')
  currentType!: number;

  @Column('smallint')
  proposedType!: number;

  @Column('integer')
  populationBefore!: number;

  @Column('integer')
  populationAfter!: number;

  /** OBSOLETE: the inhabitants went back, or an import brought the type. */
  @Column('text', { default: 'OPEN' })
  state!: 'OPEN' | 'ACCEPTED' | 'REJECTED' | 'OBSOLETE';

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'bbsr_proposal_decided_by_fkey' })
  decider!: Relation<PersonEntity> | null;
}
