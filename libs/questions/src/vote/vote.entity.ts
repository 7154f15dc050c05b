import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person found a question or an answer helpful. */
@Entity('helpful_vote')
@Check('helpful_vote_target_check', `num_nonnulls(question_id, answer_id) = 1`)
@Index('helpful_vote_question', ['questionId', 'personId'], {
  unique: true,
  where: 'question_id is not null',
})
@Index('helpful_vote_answer', ['answerId', 'personId'], { unique: true, where: 'answer_id is not null' })
@Index('helpful_vote_person', ['personId'])
export class HelpfulVoteEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'helpful_vote_pkey' })
  id!: string;

  @ForeignKey('person', 'id', { name: 'helpful_vote_person_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @ForeignKey('question', 'id', { name: 'helpful_vote_question_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  questionId!: string | null;

  @ForeignKey('answer', 'id', { name: 'helpful_vote_answer_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  answerId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A town has the same question. */
@Entity('also_ours')
@Index('also_ours_person', ['personId'])
export class AlsoOursEntity {
  @ForeignKey('question', 'id', { name: 'also_ours_question_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'also_ours_pkey' })
  questionId!: string;

  @ForeignKey('municipality', 'id', { name: 'also_ours_municipality_id_fkey' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'also_ours_pkey' })
  municipalityId!: string;

  /** Who said so; anybody of the town can take it back. */
  @ForeignKey('person', 'id', { name: 'also_ours_person_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}

/** An answer has helped a town. Never the town it was written for, nor its author: a trigger refuses both. */
@Entity('helped_us')
@Index('helped_us_person', ['personId'])
export class HelpedUsEntity {
  @ForeignKey('answer', 'id', { name: 'helped_us_answer_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'helped_us_pkey' })
  answerId!: string;

  @ForeignKey('municipality', 'id', { name: 'helped_us_municipality_id_fkey' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'helped_us_pkey' })
  municipalityId!: string;

  /** Who said so; anybody of the town can take it back. */
  @ForeignKey('person', 'id', { name: 'helped_us_person_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
