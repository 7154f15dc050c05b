import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { QuestionLink } from '../question/question.model.js';
import { DuplicateStateEnum, type DuplicateState } from './duplicate.enums.js';

@ObjectType({
  description:
    'A proposal of the staff that a question is the same as another one, and what the asking side has said. Only ' +
    'for these two.',
})
export class DuplicateMark {
  @Field(() => ID)
  id!: string;

  @Field(() => DuplicateStateEnum)
  state!: DuplicateState;

  @Field(() => QuestionLink, { description: 'The question that is proposed to be a duplicate.' })
  question!: QuestionLink;

  @Field(() => QuestionLink, {
    nullable: true,
    description: 'The question it is the same as; null when the viewer can no longer see it.',
  })
  original!: QuestionLink | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the staff wrote to the asking side, plain text.',
  })
  reason!: string | null;

  @Field(() => Date)
  proposedAt!: Date;

  @Field(() => Date, {
    description:
      'When an unanswered proposal lapses: ten working days later. Only holidays of all Germany count, so that ' +
      'the date does not tell the Land a shielded question comes from. A reminder goes out after five.',
  })
  dueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered, withdrawn or has lapsed.' })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the asking side wrote to the staff, plain text.',
  })
  answerReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the agreement was undone.' })
  undoneAt!: Date | null;

  @Field(() => Int, { description: 'People who followed the duplicate when it was accepted.' })
  movedFollowers!: number;

  @Field(() => Int, { description: 'Helpful votes the duplicate had when it was accepted.' })
  movedHelpful!: number;

  @Field(() => Int, { description: 'Municipalities that had said they have the same question.' })
  movedAlsoOurs!: number;

  @Field({ description: 'The viewer decides for the asking side and has not answered yet.' })
  canAnswer!: boolean;

  @Field({
    description:
      'The viewer may take it back: the staff always, the asking side for thirty days after it has agreed.',
  })
  canUndo!: boolean;
}

@ObjectType({ description: 'A page of proposals.' })
export class DuplicateMarkConnection extends connectionType(DuplicateMark, 'DuplicateMark') {}
