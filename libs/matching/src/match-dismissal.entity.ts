import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const DISMISSAL_REASONS = [
  'OTHER_TOPIC',
  'TOO_FAR',
  'TOO_DIFFERENT',
  'ALREADY_IN_CONTACT',
  'OTHER',
] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** A suggestion a town has put aside. Nobody outside the town ever learns of it. */
@Entity('match_dismissal')
@Check(
  'match_dismissal_reason',
  `reason in ('OTHER_TOPIC', 'TOO_FAR', 'TOO_DIFFERENT', 'ALREADY_IN_CONTACT', 'OTHER')`,
)
@Check('match_dismissal_note', 'char_length(note) between 1 and 500')
@Check('match_dismissal_others', 'municipality_id <> other_id')
export class MatchDismissalEntity {
  @ForeignKey('municipality', 'id', { name: 'match_dismissal_municipality_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'match_dismissal_pkey' })
  municipalityId!: string;

  @ForeignKey('municipality', 'id', { name: 'match_dismissal_other_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'match_dismissal_pkey' })
  otherId!: string;

  @Column('text')
  reason!: DismissalReason;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Who put it aside; null when the person is gone. */
  @ForeignKey('person', 'id', { name: 'match_dismissal_person_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** The day (German calendar) it is suggested again. */
  @Column('date')
  until!: string;
}
