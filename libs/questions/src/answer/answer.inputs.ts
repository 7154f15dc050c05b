import { LIMITS } from '@app/contracts';
import { PerspectiveEnum, type Perspective } from '@app/directory';
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

  @Field(() => ID, {
    nullable: true,
    description: 'Which of the own institutions answers; without a town of one’s own the first if left out.',
  })
  institutionId?: string | null;

  @Field(() => PerspectiveEnum, {
    nullable: true,
    description:
      'From where the author speaks: PRAXIS or POLITIK for a municipality, any for an institution; the usual one if left out.',
  })
  perspective?: Perspective | null;
}
