import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FundingState } from '../projects.enums.js';

/** A funding programme of the catalogue that editors keep. */
@Entity('funding_programme')
@Unique('funding_programme_name', ['name', 'funder'])
@Check('funding_programme_name_check', 'char_length(name) between 1 and 200')
@Check('funding_programme_funder_check', 'char_length(funder) between 1 and 200')
@Check('funding_programme_url_check', `url ~ '^https?://[^[:space:]]+$' and char_length(url) <= 500`)
@Check(
  'funding_programme_laender_check',
  `land_keys <@ array['01','02','03','04','05','06','07','08','09','10','11','12','13','14','15','16']`,
)
@Check('funding_programme_rate_check', 'max_rate between 1 and 100')
@Check('funding_programme_notes_check', 'char_length(notes) between 1 and 2000')
@Check('funding_programme_version_check', 'version >= 1')
export class FundingProgrammeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'funding_programme_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  /** Who gives the money. */
  @Column('text')
  funder!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  /** Two-digit keys; empty for the whole country. */
  @Column('text', { array: true, default: () => `'{}'` })
  landKeys!: string[];

  /** The last day; null for one that takes applications at any time. */
  @Column('date', { nullable: true })
  deadlineOn!: string | null;

  /** Percent of the total that it pays at most; null when that is not known. */
  @Column('smallint', { nullable: true })
  maxRate!: number | null;

  /** Plain text. */
  @Column('text', { nullable: true })
  notes!: string | null;

  @Column('boolean', { default: false })
  isExample!: boolean;

  /** Offered to projects no longer. */
  @Column('boolean', { default: false })
  isArchived!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'funding_programme_changed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  changedBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}

/** What a project asks of a programme. A trigger sees to it that the sums add up. */
@Entity('project_funding')
@Unique('project_funding_in', ['projectId', 'id'])
@Unique('project_funding_once', ['createdBy', 'idempotencyKey'])
@Check('project_funding_state_check', `state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')`)
@Check('project_funding_requested_check', 'requested_cents between 0 and total_cents')
@Check('project_funding_total_check', 'total_cents between 1 and 1000000000000')
@Check('project_funding_notes_check', 'char_length(notes) between 1 and 2000')
@Check('project_funding_version_check', 'version >= 1')
@Index('project_funding_due', ['deadlineOn'], { where: `state = 'DRAFT'` })
@Index('project_funding_of_programme', ['programmeId'])
export class ProjectFundingEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_funding_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_funding_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  @ForeignKey('funding_programme', 'id', { name: 'project_funding_programme_id_fkey' })
  @Column('uuid')
  programmeId!: string;

  @Column('text', { default: 'DRAFT' })
  state!: FundingState;

  /** The last day to apply. */
  @Column('date', { nullable: true })
  deadlineOn!: string | null;

  /** The day in Germany on which the deadline was set; days to remind of that lie before are past. */
  @Column('date')
  deadlineSetOn!: string;

  /** EUR cents. */
  @Column('bigint')
  requestedCents!: string;

  /** EUR cents: asked for and all own shares. */
  @Column('bigint')
  totalCents!: string;

  /** Plain text. */
  @Column('text', { nullable: true })
  notes!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_funding_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  stateSince!: Date;

  @Column('text')
  idempotencyKey!: string;
}

/** What a partner pays itself. */
@Entity('project_funding_share')
@Check('project_funding_share_amount_check', 'amount_cents between 0 and 1000000000000')
@ForeignKey('project_funding', ['projectId', 'fundingId'], ['projectId', 'id'], {
  name: 'project_funding_share_funding_id_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_partner', ['projectId', 'partnerId'], ['projectId', 'id'], {
  name: 'project_funding_share_partner_id_fkey',
  onDelete: 'CASCADE',
})
export class FundingShareEntity {
  @Column('uuid')
  projectId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_funding_share_pkey' })
  fundingId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_funding_share_pkey' })
  partnerId!: string;

  /** EUR cents. */
  @Column('bigint')
  amountCents!: string;
}

/** That people were reminded of a deadline; with another deadline they are reminded anew. */
@Entity('project_funding_reminder')
@Check('project_funding_reminder_days_check', 'days in (30, 14, 3)')
@Check('project_funding_reminder_left_check', 'days_left between 0 and days')
export class FundingReminderEntity {
  @ForeignKey('project_funding', 'id', {
    name: 'project_funding_reminder_funding_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_funding_reminder_pkey' })
  fundingId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'project_funding_reminder_pkey' })
  deadlineOn!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'project_funding_reminder_pkey' })
  days!: number;

  /** Days that were left when they were reminded; fewer than `days` when nothing had run on the day itself. */
  @Column('smallint')
  daysLeft!: number;

  @Column('timestamptz')
  remindedAt!: Date;
}
