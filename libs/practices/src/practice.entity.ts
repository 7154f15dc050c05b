import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PracticeConsent, PracticeState } from './practices.enums.js';

/**
 * A good practice that is being written: from an answer, whose author must consent, or from a finished project, whose
 * people have written it down themselves. As a brief entry it shows what is known; everything else is not public.
 */
@Entity('practice')
@Unique('practice_answer', ['answerId'])
@Unique('practice_project', ['projectId'])
@Check(
  'practice_source_check',
  `num_nonnulls(answer_id, project_id) = 1 and (answer_id is null) = (author_id is null)`,
)
@Check('practice_project_check', `project_id is null or (consent = 'GIVEN' and municipality_id is null)`)
@Check(
  'practice_facts_check',
  `project_id is not null or num_nonnulls(contact_id, starts_on, ends_on, cost_cents, result, lessons) = 0`,
)
@Check('practice_dates_check', `starts_on is null or ends_on is null or starts_on <= ends_on`)
@Check('practice_cost_check', `cost_cents between 0 and 1000000000000`)
@Check('practice_result_check', `char_length(result) between 1 and 5000`)
@Check('practice_lessons_check', `char_length(lessons) between 1 and 5000`)
@Check('practice_title_check', `char_length(title) between 5 and 160`)
@Check('practice_summary_check', `char_length(summary) <= 500`)
@Check('practice_body_check', `char_length(body) <= 20000 and (project_id is not null or body <> '')`)
@Check('practice_topics_check', `cardinality(topic_ids) between 1 and 3`)
@Check('practice_state_check', `state = 'DRAFT' or (state = 'BRIEF' and project_id is not null)`)
@Check('practice_consent_check', `consent in ('ASKED', 'GIVEN', 'DECLINED')`)
@Check('practice_consent_at_check', `(consent = 'ASKED') = (consent_at is null)`)
@Check('practice_version_check', 'version >= 1')
@Index('practice_author', ['authorId', 'id'])
export class PracticeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'practice_pkey' })
  id!: string;

  /** The answer it was written from; one draft per answer. */
  @ForeignKey('answer', 'id', { name: 'practice_answer_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  answerId!: string | null;

  /** Who wrote the answer, and is asked to consent; null for a project. */
  @ForeignKey('person', 'id', { name: 'practice_author_id_fkey' })
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** The finished project it tells of; one per project. */
  @ForeignKey('project', 'id', { name: 'practice_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  /** Whom others can ask about the project. */
  @ForeignKey('person', 'id', { name: 'practice_contact_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  contactId!: string | null;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  /** EUR cents. */
  @Column('bigint', { nullable: true })
  costCents!: string | null;

  /** What came of it; plain text. */
  @Column('text', { nullable: true })
  result!: string | null;

  /** What did not work; plain text. */
  @Column('text', { nullable: true })
  lessons!: string | null;

  /** The town the answer was written for; null for staff of the instance. */
  @ForeignKey('municipality', 'id', { name: 'practice_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @Column('text')
  title!: string;

  /** Plain text. */
  @Column('text')
  summary!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column('uuid', { array: true })
  topicIds!: string[];

  @Column('text', { default: 'DRAFT' })
  state!: PracticeState;

  @Column('text', { default: 'ASKED' })
  consent!: PracticeConsent;

  /** When the author decided. */
  @Column('timestamptz', { nullable: true })
  consentAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'practice_drafted_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  draftedBy!: string | null;

  /** Counts changes; an edit names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}

/** An organisation whose practice it is, the leading one first; as it was when the practice was written down. */
@Entity('practice_organisation')
@Check('practice_organisation_one_check', 'num_nonnulls(municipality_id, institution_id) = 1')
@Check('practice_organisation_position_check', 'position >= 1')
@Index('practice_organisation_town', ['municipalityId', 'practiceId'], {
  unique: true,
  where: 'municipality_id is not null',
})
@Index('practice_organisation_institution', ['institutionId', 'practiceId'], {
  unique: true,
  where: 'institution_id is not null',
})
export class PracticeOrganisationEntity {
  @ForeignKey('practice', 'id', { name: 'practice_organisation_practice_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'practice_organisation_pkey' })
  practiceId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'practice_organisation_pkey' })
  position!: number;

  @ForeignKey('municipality', 'id', { name: 'practice_organisation_municipality_id_fkey' })
  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @ForeignKey('institution', 'id', { name: 'practice_organisation_institution_id_fkey' })
  @Column('uuid', { nullable: true })
  institutionId!: string | null;
}
