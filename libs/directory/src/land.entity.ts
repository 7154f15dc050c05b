import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the 16 Länder. The rows come with the schema and never change. */
@Entity('land')
export class LandEntity {
  /** Two digits. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'land_pkey' })
  key!: string;

  @Column('text')
  name!: string;
}
