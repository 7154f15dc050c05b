import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const SEARCH_PLACES = ['QUESTIONS', 'TOPICS', 'SIMILAR'] as const;
/** Where somebody searched: the list of questions, a topic field, or questions similar to what is being asked. */
export type SearchPlace = (typeof SEARCH_PLACES)[number];

/** What was searched for and not found on one day. Nothing says who searched. */
@Entity('zero_hit_search')
@Check('zero_hit_search_place', `place in ('QUESTIONS', 'TOPICS', 'SIMILAR')`)
@Check('zero_hit_search_hits', `hits > 0`)
@Index('zero_hit_search_day', ['day'])
export class ZeroHitSearchEntity {
  /** Lower-case words without punctuation. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'zero_hit_search_pkey' })
  words!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'zero_hit_search_pkey' })
  place!: SearchPlace;

  /** German calendar day. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'zero_hit_search_pkey' })
  day!: string;

  /** How often. */
  @Column('integer')
  hits!: number;
}

/** Words the staff no longer wants to see among the searches without hits. */
@Entity('zero_hit_ignored')
export class ZeroHitIgnoredEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'zero_hit_ignored_pkey' })
  words!: string;

  @Column('timestamptz')
  ignoredAt!: Date;
}
