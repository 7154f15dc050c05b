import { LIMITS } from '@app/contracts';
import { connectionType } from '@app/platform/graphql';
import { Question } from '@app/questions';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How a question goes on while nobody answers it.' })
export class QuestionRoutingView {
  @Field({
    description:
      'When two further towns and the staff get it unless somebody answers: five working days after it was ' +
      'asked; weekends and the holidays of the asking town’s Land do not count. Of a shielded question only holidays of ' +
      'all Germany are left out, so that the date does not tell the Land.',
  })
  dueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When that happened.' })
  escalatedAt!: Date | null;

  @Field({ description: 'Open, visible and without an answer. Once false, nobody further is asked.' })
  waiting!: boolean;
}

@ObjectType({ description: 'A question that has waited for an answer for too long.' })
export class OverdueQuestion {
  /** Served by the field resolvers. */
  questionId!: string;
  question!: Question;

  @Field(() => QuestionRoutingView)
  routing!: QuestionRoutingView;
}

@ObjectType({ description: 'A page of questions that have waited for too long.' })
export class OverdueQuestionConnection extends connectionType(OverdueQuestion, 'OverdueQuestion') {}

@InputType({ description: 'Says for a town that it cannot answer a question it was asked.' })
export class DeclineHelpInput {
  @Field(() => ID)
  questionId!: string;

  @Field(() => ID, { description: 'The town; the viewer must belong to it.' })
  municipalityId!: string;

  @Field(() => String, {
    nullable: true,
    description: `For the town that asks and the staff, at most ${LIMITS.note} characters.`,
  })
  reason?: string | null;
}
