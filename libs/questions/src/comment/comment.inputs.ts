import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A new comment on a question or on an answer: exactly one of the two.' })
export class CommentInput {
  @Field(() => ID, { nullable: true, description: 'An open question.' })
  questionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An answer to an open question.' })
  answerId?: string | null;

  @Field({ description: `Markdown, 1 to ${LIMITS.commentBody} characters.` })
  body!: string;

  @Field({ description: 'Made by the client for this comment; sending it again gives the same comment.' })
  idempotencyKey!: string;
}
