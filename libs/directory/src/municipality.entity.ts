import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { LandEntity } from './land.entity.js';
import type { Participation, SizeClass } from './directory.enums.js';

/** A row of the official register, with what its own people add. */
@Entity('municipality')
@Unique('municipality_slug_key', ['slug'])
@Check('municipality_population_check', `population >= 0`)
@Check('municipality_area_ha_check', `area_ha >= 0`)
@Check('municipality_urbanisation_check', `urbanisation between 1 and 3`)
@Check('municipality_bbsr_type_check', `bbsr_type in (11, 12, 21, 22, 30, 40, 50)`)
@Check('municipality_participation_check', `participation in ('NOT_YET', 'CLAIMED', 'MEMBER')`)
@Check(
  'municipality_contact_visibility_check',
  `contact_visibility in ('ME', 'ORGANISATION', 'MEMBERS', 'PUBLIC')`,
)
@Check('municipality_position_check', `(lat is null) = (lon is null)`)
@Index('municipality_ags', ['ags'], { unique: true, where: 'gone_at is null' })
@Index('municipality_land', { synchronize: false })
@Index('municipality_participation', ['participation'], { where: `participation <> 'NOT_YET'` })
@Index('municipality_name_trgm', { synchronize: false })
@Index('municipality_name', { synchronize: false })
@Index('municipality_postal_code', { synchronize: false })
export class MunicipalityEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'municipality_pkey' })
  id!: string;

  /** Amtlicher Gemeindeschlüssel; of a municipality that is gone, its last one. */
  @Column('text')
  ags!: string;

  @Column('text')
  ars!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  officialName!: string;

  @Column('text', { nullable: true })
  suffix!: string | null;

  @Column('text', { nullable: true })
  secondName!: string | null;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  kindCode!: string | null;

  @Column('text')
  landKey!: string;

  @ManyToOne(() => LandEntity)
  @JoinColumn({ name: 'land_key', foreignKeyConstraintName: 'municipality_land_key_fkey' })
  land!: Relation<LandEntity>;

  @Column('text', { nullable: true })
  districtKey!: string | null;

  @Column('text', { nullable: true })
  districtName!: string | null;

  @Column('text', { nullable: true })
  associationKey!: string | null;

  @Column('text', { nullable: true })
  associationName!: string | null;

  @Column('integer', { nullable: true })
  population!: number | null;

  @Column('date', { nullable: true })
  populationDate!: string | null;

  @Column('integer', { nullable: true })
  areaHa!: number | null;

  @Column('text', { nullable: true })
  postalCode!: string | null;

  @Column('boolean', { default: false })
  severalPostalCodes!: boolean;

  @Column('date', { nullable: true })
  registerDate!: string | null;

  @Column('double precision', { nullable: true })
  lat!: number | null;

  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('smallint', { nullable: true })
  urbanisation!: number | null;

  @Column('text')
  sizeClass!: SizeClass;

  @Column('smallint', { nullable: true })
  bbsrType!: number | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { default: 'NOT_YET' })
  participation!: Participation;

  @Column('boolean', { default: false })
  isExample!: boolean;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  descriptionHtml!: string | null;

  @Column('timestamptz', { nullable: true })
  descriptionHiddenAt!: Date | null;

  @Column('text', { nullable: true })
  descriptionHiddenReason!: string | null;

  @Column('text', { nullable: true })
  contactEmail!: string | null;

  @Column('text', { nullable: true })
  contactPhone!: string | null;

  @Column('text', { default: 'MEMBERS' })
  contactVisibility!: string;

  /** Reference date of the first edition without it. */
  @Column('date', { nullable: true })
  goneAt!: string | null;

  @Column('uuid', { nullable: true })
  successorId!: string | null;

  @ManyToOne(() => MunicipalityEntity)
  @JoinColumn({ name: 'successor_id', foreignKeyConstraintName: 'municipality_successor_id_fkey' })
  successor!: Relation<MunicipalityEntity> | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
