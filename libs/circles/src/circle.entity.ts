import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CircleAnswer, CircleState } from './circle.enums.js';
import type { CircleReasonFact } from './circle.rules.js';

/** Three to six towns that share an unmet need, from the proposal to the circle that has come about. */
@Entity('cooperation_circle')
@Check('cooperation_circle_state', `state in ('PROPOSED', 'INVITED', 'FORMED', 'LAPSED')`)
@Check(
  'cooperation_circle_invited',
  `(invited_at is null) = (invited_by_town is null) and (state not in ('INVITED', 'FORMED') or invited_at is not null)`,
)
@Check('cooperation_circle_formed', `(state = 'FORMED') = (formed_at is not null)`)
@Check('cooperation_circle_lapsed', `(state = 'LAPSED') = (lapsed_at is not null)`)
@Check('cooperation_circle_talk', `conversation_id is null or state = 'FORMED'`)
@Unique('cooperation_circle_conversation', ['conversationId'])
@Check('cooperation_circle_message', 'char_length(message) between 1 and 500')
@Index('cooperation_circle_waiting', ['invitedAt'], { where: `state = 'INVITED'` })
export class CooperationCircleEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'cooperation_circle_pkey' })
  id!: string;

  /** What all of them seek. */
  @ForeignKey('topic', 'id', { name: 'cooperation_circle_topic_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  topicId!: string;

  @Column('text')
  state!: CircleState;

  /** Without words, so that everybody reads them in the own language. */
  @Column('jsonb')
  reasons!: CircleReasonFact[];

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  @ForeignKey('municipality', 'id', { name: 'cooperation_circle_invited_by_town_fkey' })
  @Column('uuid', { nullable: true })
  invitedByTown!: string | null;

  @ForeignKey('person', 'id', { name: 'cooperation_circle_invited_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  invitedBy!: string | null;

  /** What the inviting town wrote to the others. */
  @Column('text', { nullable: true })
  message!: string | null;

  @Column('timestamptz', { nullable: true })
  formedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lapsedAt!: Date | null;

  /** Where its towns talk once it has come about. */
  @ForeignKey('conversation', 'id', { name: 'cooperation_circle_conversation_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  conversationId!: string | null;
}

/** A town of a circle. */
@Entity('cooperation_circle_town')
@Check('cooperation_circle_town_answer', `answer in ('ACCEPTED', 'DECLINED')`)
@Check('cooperation_circle_town_answered', '(answer is null) = (answered_at is null)')
@Index('cooperation_circle_town_once', ['municipalityId', 'topicId'], { unique: true, where: 'live' })
export class CooperationCircleTownEntity {
  @ForeignKey('cooperation_circle', 'id', {
    name: 'cooperation_circle_town_circle_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cooperation_circle_town_pkey' })
  circleId!: string;

  @ForeignKey('municipality', 'id', {
    name: 'cooperation_circle_town_municipality_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cooperation_circle_town_pkey' })
  municipalityId!: string;

  /** As in the circle: a town is in one living circle per need. */
  @Column('uuid')
  topicId!: string;

  /** False once the town has declined or dismissed it, or the circle has lapsed. */
  @Column('boolean', { default: true })
  live!: boolean;

  @Column('text', { nullable: true })
  answer!: CircleAnswer | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'cooperation_circle_town_answered_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
}

/** A town that is not to be proposed for a need, until a day. */
@Entity('cooperation_circle_dismissal')
export class CooperationCircleDismissalEntity {
  @ForeignKey('municipality', 'id', {
    name: 'cooperation_circle_dismissal_municipality_id_fkey',
    onDelete: 'CASCADE',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cooperation_circle_dismissal_pkey' })
  municipalityId!: string;

  @ForeignKey('topic', 'id', { name: 'cooperation_circle_dismissal_topic_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cooperation_circle_dismissal_pkey' })
  topicId!: string;

  /** The last day on which it counts. */
  @Column('date')
  until!: string;
}
