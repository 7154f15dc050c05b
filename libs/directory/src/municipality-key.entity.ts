import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MunicipalityEntity } from './municipality.entity.js';

/** The keys a municipality has had. The one without an end is its own; one that is gone has none. */
@Entity('municipality_key')
@Check('municipality_key_valid_check', `valid_to >= valid_from`)
@Index('municipality_key_current', ['municipalityId'], { unique: true, where: 'valid_to is null' })
@Index('municipality_key_ags', ['ags'])
export class MunicipalityKeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'municipality_key_pkey' })
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity, { onDelete: 'CASCADE' })
  @JoinColumn({
    name: 'municipality_id',
    foreignKeyConstraintName: 'municipality_key_municipality_id_fkey',
  })
  municipality!: Relation<MunicipalityEntity>;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'municipality_key_pkey' })
  ags!: string;

  /** Reference date of the first edition seen with this key. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'municipality_key_pkey' })
  validFrom!: string;

  @Column('text')
  ars!: string;

  /** Reference date of the first edition without it. */
  @Column('date', { nullable: true })
  validTo!: string | null;
}
