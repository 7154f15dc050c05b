import { PersonEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MailMode } from '@app/contracts';
import type { RunPeriod } from './digest.rules.js';

export type DigestRunState = 'DUE' | 'SENT' | 'SKIPPED';

/** Why an overview was not sent: nothing left to read, no account to write to, or its dead job was discarded. */
export type DigestSkip = 'NOTHING_TO_TELL' | 'BLOCKED' | 'DISCARDED';

/**
 * One overview for one person and one window of the calendar. The unique key makes a window count once,
 * however often the schedule looks; the id is where the Message-ID of the mail comes from.
 */
@Entity('digest_run')
@Unique('digest_run_window', ['personId', 'period', 'windowStart'])
@Index('digest_run_due', ['id'], { where: `state = 'DUE'` })
@Index('digest_run_finished', ['finishedAt'], { where: 'finished_at is not null' })
@Check('digest_run_period', `period in ('DAILY', 'WEEKLY', 'BUNDLE')`)
@Check('digest_run_modes', `modes <@ array['NOW', 'DAILY', 'WEEKLY'] and cardinality(modes) > 0`)
@Check('digest_run_state', `state in ('DUE', 'SENT', 'SKIPPED')`)
@Check('digest_run_skip_reason', `(state = 'SKIPPED') = (skip_reason is not null)`)
export class DigestRunEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'digest_run_pkey' })
  id!: string;

  @ForeignKey(() => PersonEntity, { name: 'digest_run_person_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Column('text')
  period!: RunPeriod;

  /** What it takes along: mails at once that were held, and overviews that are due with them. */
  @Column('text', { array: true })
  modes!: MailMode[];

  @Column('timestamptz')
  windowStart!: Date;

  @Column('timestamptz')
  windowEnd!: Date;

  @Column('text', { default: 'DUE' })
  state!: DigestRunState;

  @Column('text', { nullable: true })
  skipReason!: DigestSkip | null;

  /** Number of notifications the mail tells of. */
  @Column('integer', { default: 0 })
  items!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the run was last given to a job; a claim without an end counts as lost after a while. */
  @Column('timestamptz', { nullable: true })
  claimedAt!: Date | null;

  /** How often it was given to a job. */
  @Column('smallint', { default: 0 })
  claims!: number;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
