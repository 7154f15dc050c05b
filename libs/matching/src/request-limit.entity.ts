import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many requests a month a town takes in all, whatever its offers say. */
@Entity('request_limit')
@Check('request_limit_monthly', 'monthly between 1 and 100')
export class RequestLimitEntity {
  @ForeignKey('municipality', 'id', { name: 'request_limit_municipality_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_limit_pkey' })
  municipalityId!: string;

  @Column('integer')
  monthly!: number;

  @Column('timestamptz')
  updatedAt!: Date;
}
