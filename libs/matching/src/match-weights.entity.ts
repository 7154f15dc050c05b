import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person stresses in matches; without a row, everything counts 1. */
@Entity('match_weights')
@Check(
  'match_weights_range',
  `need between 0 and 5 and evidence between 0 and 5 and distance between 0 and 5
          and size_class between 0 and 5 and same_land between 0 and 5 and load between 0 and 5`,
)
export class MatchWeightsEntity {
  @ForeignKey('person', 'id', { name: 'match_weights_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'match_weights_pkey' })
  personId!: string;

  @Column('real')
  need!: number;

  @Column('real')
  evidence!: number;

  @Column('real')
  distance!: number;

  @Column('real')
  sizeClass!: number;

  @Column('real')
  sameLand!: number;

  @Column('real')
  load!: number;

  @Column('timestamptz')
  updatedAt!: Date;
}
