import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisterUnitLevel } from '../register/register.types.js';

/** A Land, region, Kreis or Verband of the register; the keys of the levels differ in length. */
@Entity('register_unit')
@Check(
  'register_unit_level_check',
  `level in ('LAND', 'GOVERNMENT_REGION', 'PLANNING_REGION', 'DISTRICT', 'ASSOCIATION')`,
)
export class RegisterUnitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_unit_pkey' })
  key!: string;

  @Column('text')
  level!: RegisterUnitLevel;

  @Column('text')
  officialName!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  suffix!: string | null;

  /** Seat of government or administration. */
  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text', { nullable: true })
  kind!: string | null;

  /** Textkennzeichen as in the register. */
  @Column('text', { nullable: true })
  kindCode!: string | null;

  /** Reference date of the first edition without it. */
  @Column('date', { nullable: true })
  goneAt!: string | null;
}
