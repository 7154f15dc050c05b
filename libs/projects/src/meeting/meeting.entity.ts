import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetingState, SectionKind } from '../projects.enums.js';

/** A meeting of a project. Once it is sealed a trigger refuses every change. */
@Entity('project_meeting')
@Unique('project_meeting_in', ['projectId', 'id'])
@Unique('project_meeting_once', ['createdBy', 'idempotencyKey'])
@Check('project_meeting_title_check', 'char_length(title) between 1 and 160')
@Check('project_meeting_time_check', 'ends_at > starts_at')
@Check('project_meeting_place_check', 'char_length(place) between 1 and 200')
@Check('project_meeting_link_check', `link ~ '^https://[^[:space:]]+$' and char_length(link) <= 500`)
@Check('project_meeting_where_check', 'num_nonnulls(place, link) >= 1')
@Check('project_meeting_state_check', `state in ('PLANNED', 'RUNNING', 'SEALED', 'CANCELLED')`)
@Check('project_meeting_cancel_check', `(state = 'CANCELLED') = (cancel_reason is not null)`)
@Check('project_meeting_started_check', `(state in ('RUNNING', 'SEALED')) = (started_at is not null)`)
@Check(
  'project_meeting_sealed_check',
  `(state = 'SEALED') = (num_nonnulls(sealed_at, content_hash) = 2)
   and (state = 'SEALED' or num_nonnulls(sealed_at, content_hash, sealed_by) = 0)`,
)
@Check('project_meeting_hash_check', `content_hash ~ '^[0-9a-f]{64}$'`)
@Check('project_meeting_sequence_check', 'sequence >= 0')
@Check('project_meeting_version_check', 'version >= 1')
@Index('project_meeting_of', ['projectId', 'startsAt', 'id'])
@Index('project_meeting_due', ['startsAt'], { where: `state = 'PLANNED'` })
export class MeetingEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_meeting_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_meeting_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  /** Plain text, one line. */
  @Column('text')
  title!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** The day on which this time was set; who was told of it only then needs no reminder on the same day. */
  @Column('date')
  setOn!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  /** Where people dial in. */
  @Column('text', { nullable: true })
  link!: string | null;

  @Column('text', { default: 'PLANNED' })
  state!: MeetingState;

  /** Counts what calendars have to take over: another time, another place, the cancellation. */
  @Column('integer', { default: 0 })
  sequence!: number;

  /** Counts changes of the plan, the agenda among it; a change names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** The beginning of which people have been reminded. */
  @Column('timestamptz', { nullable: true })
  remindedFor!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_meeting_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** Who has last changed, moved or cancelled it: that person is not told. */
  @ForeignKey('person', 'id', { name: 'project_meeting_changed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  changedBy!: string | null;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  sealedAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'project_meeting_sealed_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  sealedBy!: string | null;

  /** SHA-256 of the canonical form of the minutes, see minutes.canonical.ts. */
  @Column('text', { nullable: true })
  contentHash!: string | null;

  @Column('text')
  idempotencyKey!: string;
}

/** Somebody who is invited; in the project, and out of the list when they leave it. */
@Entity('project_meeting_invitee')
@ForeignKey('project_meeting', ['projectId', 'meetingId'], ['projectId', 'id'], {
  name: 'project_meeting_invitee_meeting_id_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_person', ['projectId', 'personId'], ['projectId', 'personId'], {
  name: 'project_meeting_invitee_person_id_fkey',
  onDelete: 'CASCADE',
})
@Index('project_meeting_invitee_of', ['projectId', 'personId'])
export class MeetingInviteeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_meeting_invitee_pkey' })
  meetingId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_meeting_invitee_pkey' })
  personId!: string;

  @Column('uuid')
  projectId!: string;

  /** The sequence of the meeting when they were invited: of later ones they hear as a change. */
  @Column('integer')
  sequence!: number;

  @Column('timestamptz')
  invitedAt!: Date;
}

/** An item of the agenda, or one of the two free sections, with what the minutes say about it. */
@Entity('project_meeting_section')
@Unique('project_meeting_section_in', ['meetingId', 'id'])
@Unique('project_meeting_section_place', ['meetingId', 'kind', 'position'], {
  deferrable: 'INITIALLY IMMEDIATE',
})
@Check('project_meeting_section_kind_check', `kind in ('OPENING', 'AGENDA', 'OTHER')`)
@Check(
  'project_meeting_section_free_check',
  `kind = 'AGENDA' and title is not null
   or kind <> 'AGENDA' and position = 1 and num_nonnulls(title, minutes_planned, presenter_id) = 0`,
)
@Check('project_meeting_section_title_check', 'char_length(title) between 1 and 160')
@Check('project_meeting_section_minutes_check', 'minutes_planned between 1 and 600')
@Check('project_meeting_section_body_check', 'char_length(body) <= 20000')
@Check('project_meeting_section_position_check', 'position >= 1')
@Check('project_meeting_section_version_check', 'version >= 1')
@ForeignKey('project_meeting', ['projectId', 'meetingId'], ['projectId', 'id'], {
  name: 'project_meeting_section_meeting_id_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('project_person', ['projectId', 'presenterId'], ['projectId', 'personId'], {
  name: 'project_meeting_section_presenter_id_fkey',
  onDelete: 'SET NULL',
})
@Index('project_meeting_section_of_presenter', ['projectId', 'presenterId'], {
  where: 'presenter_id is not null',
})
export class MeetingSectionEntity {
  @PrimaryColumn('uuid', {
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'project_meeting_section_pkey',
  })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('text')
  kind!: SectionKind;

  /** From 1, without gaps, among those of its kind. */
  @Column('integer')
  position!: number;

  /** Plain text, one line; the free sections have none, their names come from the catalogue. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('integer', { nullable: true })
  minutesPlanned!: number | null;

  /** Who presents it; in the project. */
  @Column('uuid', { nullable: true })
  presenterId!: string | null;

  /** Markdown, as it was written. */
  @Column('text', { default: '' })
  body!: string;

  /** Counts saved texts; a save names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_meeting_section_saved_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  savedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  savedAt!: Date | null;
}
