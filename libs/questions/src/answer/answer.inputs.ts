import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A new answer.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'An open question.' })
  questionId!: string;

  @Field({ description: `Markdown, 1 to ${LIMITS.answerBody} characters.` })
  body!: string;

  @Field({ description: 'Made by the client for this answer; sending it again gives the same answer.' })
  idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of the own municipalities answers; the first one joined if left out.',
  })
  municipalityId?: string | null;
}
