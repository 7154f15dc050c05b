import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContentVisibility, QuestionState } from '../questions.enums.js';

/**
 * A question of somebody for their town. Counters, `landKey` and `sizeClass` are kept by triggers and never
 * written from here. Ids are made from the time of asking, so their order is the order of the questions.
 */
@Entity('question')
@Unique('question_once', ['authorId', 'idempotencyKey'])
@ForeignKey('answer', ['id', 'acceptedAnswerId'], ['questionId', 'id'], {
  name: 'question_accepted_answer_fkey',
})
@Check('question_title_check', `char_length(title) between 10 and 160`)
@Check('question_body_check', `char_length(body) <= 20000`)
@Check('question_topics_check', `cardinality(topic_ids) between 1 and 3`)
@Check('question_visibility_check', `visibility in ('PUBLIC', 'MEMBERS')`)
@Check('question_state_check', `state in ('OPEN', 'CLOSED')`)
@Check('question_closed_check', `state = 'CLOSED' or closed_reason is null`)
@Check('question_hidden_check', `(hidden_at is null) = (hidden_reason is null)`)
@Check(
  'question_counts_check',
  `answer_count >= 0 and comment_count >= 0 and helpful_count >= 0 and also_ours_count >= 0`,
)
@Check('question_duplicate_check', `duplicate_of_id is null or (duplicate_of_id <> id and state = 'CLOSED')`)
@Index('question_duplicate_of', ['duplicateOfId'], { where: 'duplicate_of_id is not null' })
@Index('question_accepted_answer', ['acceptedAnswerId'], { where: 'accepted_answer_id is not null' })
// Indexes with a descending column, which decorators cannot express; see the migration.
@Index('question_public', { synchronize: false })
@Index('question_unanswered', { synchronize: false })
@Index('question_active', { synchronize: false })
@Index('question_unanswered_active', { synchronize: false })
@Index('question_place', { synchronize: false })
@Index('question_place_active', { synchronize: false })
@Index('question_municipality', { synchronize: false })
@Index('question_author', { synchronize: false })
export class QuestionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'question_pkey' })
  id!: string;

  @ForeignKey('person', 'id', { name: 'question_author_id_fkey' })
  @Column('uuid')
  authorId!: string;

  /** The town the question is asked for. */
  @ForeignKey('municipality', 'id', { name: 'question_municipality_id_fkey' })
  @Column('uuid')
  municipalityId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  slug!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  /** `body`, rendered and sanitised when it was saved. */
  @Column('text')
  bodyHtml!: string;

  /** The beginning of `body` as plain text. */
  @Column('text')
  excerpt!: string;

  /** One to three, the most important first. `question_topic` follows it. */
  @Column('uuid', { array: true })
  topicIds!: string[];

  @Column('text')
  visibility!: ContentVisibility;

  /** Others do not learn who asks, nor for which town. Decided when it is asked, and kept. */
  @Column('boolean', { default: false })
  shielded!: boolean;

  @Column('text', { default: 'OPEN' })
  state!: QuestionState;

  @Column('text', { nullable: true })
  closedReason!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  /** When it was asked, answered or commented on last. */
  @Column('timestamptz')
  lastActivityAt!: Date;

  /** Answers people can see. */
  @Column('integer', { default: 0 })
  answerCount!: number;

  /** Comments people can see, on the question and on its answers. */
  @Column('integer', { default: 0 })
  commentCount!: number;

  @Column('integer', { default: 0 })
  helpfulCount!: number;

  @Column('integer', { default: 0 })
  alsoOursCount!: number;

  @Column('uuid', { nullable: true })
  acceptedAnswerId!: string | null;

  /** The question it is the same as; votes, followers and towns stand there. */
  @ForeignKey('question', 'id', { name: 'question_duplicate_of_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  duplicateOfId!: string | null;

  @Column('text')
  landKey!: string;

  @Column('text')
  sizeClass!: string;

  /** Set by moderation. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('text', { nullable: true })
  hiddenReason!: string | null;

  /** Set by the author. With answers below it, the question stays readable without its text and author. */
  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('boolean', { default: false })
  isExample!: boolean;

  /** Chosen by the client; the same key of the same author is the same question. */
  @Column('text')
  idempotencyKey!: string;
}

/** One row per question and topic with what a list by topic filters and sorts by. Kept by triggers. */
@Entity('question_topic')
@Index('question_topic_newest', { synchronize: false })
@Index('question_topic_active', { synchronize: false })
@Index('question_topic_unanswered', { synchronize: false })
@Index('question_topic_unanswered_active', { synchronize: false })
export class QuestionTopicEntity {
  @ForeignKey('question', 'id', { name: 'question_topic_question_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_topic_pkey' })
  questionId!: string;

  @ForeignKey('topic', 'id', { name: 'question_topic_topic_id_fkey' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_topic_pkey' })
  topicId!: string;

  /** 1 for the most important topic of the question. */
  @Column('smallint')
  position!: number;

  /** The question is neither hidden nor deleted nor a duplicate. */
  @Column('boolean')
  listed!: boolean;

  @Column('boolean')
  public!: boolean;

  @Column('boolean')
  unanswered!: boolean;

  @Column('timestamptz')
  lastActivityAt!: Date;
}
