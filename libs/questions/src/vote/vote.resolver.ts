import type { Ctx } from '@app/platform/context';
import { Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Question } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import { VoteService } from './vote.service.js';

@Resolver()
export class VoteResolver {
  constructor(
    private readonly votes: VoteService,
    private readonly questions: QuestionReader,
  ) {}

  @Requires('question.vote')
  @Mutation(() => Boolean, {
    description:
      'Says whether the viewer finds a question or an answer helpful: exactly one of the two. Returns what was said.',
  })
  async setHelpful(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID, nullable: true }) questionId: string | null,
    @Args('answerId', { type: () => ID, nullable: true }) answerId: string | null,
    @Args('helpful') helpful: boolean,
  ): Promise<boolean> {
    await this.votes.setHelpful(ctx, { questionId, answerId }, helpful);
    return helpful;
  }

  @Requires('question.vote')
  @Mutation(() => Question, {
    description:
      'Says whether the viewer’s municipality has the same question. Municipalities count, not people.',
  })
  async setAlsoOurs(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('alsoOurs') alsoOurs: boolean,
  ): Promise<Question> {
    await this.votes.setAlsoOurs(ctx, questionId, alsoOurs);
    return this.questions.get(ctx, questionId);
  }
}
