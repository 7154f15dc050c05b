import { PersonEntity } from '@app/identity';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A question somebody wants to hear nothing more of, on any channel. */
@Entity('question_mute')
export class QuestionMuteEntity {
  @ForeignKey(() => PersonEntity, { name: 'question_mute_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_mute_pkey' })
  personId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_mute_pkey' })
  questionId!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
