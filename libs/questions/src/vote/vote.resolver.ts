import { found, type Ctx } from '@app/platform/context';
import { Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Answer } from '../answer/answer.model.js';
import { AnswerReader } from '../answer/answer.reader.js';
import { Question } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import { VoteService } from './vote.service.js';

@Resolver()
export class VoteResolver {
  constructor(
    private readonly votes: VoteService,
    private readonly questions: QuestionReader,
    private readonly answers: AnswerReader,
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

  @Requires('question.vote')
  @Mutation(() => Answer, {
    description:
      'Says whether an answer has helped the viewer’s municipality. Municipalities count, not people, and never ' +
      'the one that answered: `OWN_CONTENT`.',
  })
  async setHelpedUs(
    @CurrentCtx() ctx: Ctx,
    @Args('answerId', { type: () => ID }) answerId: string,
    @Args('helpedUs') helpedUs: boolean,
  ): Promise<Answer> {
    await this.votes.setHelpedUs(ctx, answerId, helpedUs);
    return found((await this.answers.byId(ctx, [answerId])).get(answerId), `no visible answer ${answerId}`);
  }
}
