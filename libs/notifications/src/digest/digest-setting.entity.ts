import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When somebody gets overviews, in German time. Made with the first thing that waits for one. */
@Entity('digest_setting')
@Index('digest_setting_daily', ['nextDailyAt'])
@Index('digest_setting_weekly', ['nextWeeklyAt'])
@Check('digest_setting_daily_hour', 'daily_hour between 0 and 23')
@Check('digest_setting_weekly_day', 'weekly_day between 1 and 7')
export class DigestSettingEntity {
  @ForeignKey(() => PersonEntity, { name: 'digest_setting_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'digest_setting_pkey' })
  personId!: string;

  /** Full hour, 0 to 23, of the daily overview and of the weekly one. */
  @Column('smallint')
  dailyHour!: number;

  /** ISO weekday of the weekly overview, 1 = Monday. */
  @Column('smallint')
  weeklyDay!: number;

  @Column('timestamptz')
  nextDailyAt!: Date;

  @Column('timestamptz')
  nextWeeklyAt!: Date;
}
