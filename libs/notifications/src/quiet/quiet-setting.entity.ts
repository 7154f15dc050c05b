import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The quiet times of somebody, see `QuietTimes`. Stays when they are switched off: something may still be held. */
@Entity('quiet_setting')
@Check('quiet_setting_hours', 'from_hour between 0 and 23 and to_hour between 0 and 23')
@Check('quiet_setting_land', `land_key ~ '^(0[1-9]|1[0-6])$'`)
export class QuietSettingEntity {
  @ForeignKey(() => PersonEntity, { name: 'quiet_setting_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quiet_setting_pkey' })
  personId!: string;

  @Column('boolean')
  active!: boolean;

  @Column('smallint')
  fromHour!: number;

  @Column('smallint')
  toHour!: number;

  @Column('boolean')
  weekends!: boolean;

  @Column('boolean')
  holidays!: boolean;

  /** Null: the Land of the person's town. */
  @Column('text', { nullable: true })
  landKey!: string | null;
}
