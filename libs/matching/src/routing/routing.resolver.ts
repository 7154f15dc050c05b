import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type Connection, type GqlContext } from '@app/platform/graphql';
import { Question, QuestionReader } from '@app/questions';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SuggestedHelper } from '../match.model.js';
import { QuestionRoutingReader } from './question-routing.reader.js';
import { QuestionRouting } from './question-routing.service.js';
import {
  DeclineHelpInput,
  OverdueQuestion,
  OverdueQuestionConnection,
  QuestionRoutingView,
} from './routing.model.js';

@Resolver(() => OverdueQuestion)
export class RoutingResolver {
  constructor(
    private readonly routing: QuestionRouting,
    private readonly reader: QuestionRoutingReader,
    private readonly questions: QuestionReader,
  ) {}

  @Requires('question.route')
  @Query(() => OverdueQuestionConnection, {
    description: 'Questions nobody has answered within five working days, those that wait longest first.',
  })
  overdueQuestions(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<OverdueQuestion>> {
    return this.reader.overdue(ctx, first, after);
  }

  @Requires('question.route')
  @Query(() => [SuggestedHelper], {
    description:
      'The ten towns that fit an open question best and were not asked yet, with reasons. `NOT_FOUND` for a ' +
      'question that is closed or not visible.',
  })
  helpCandidates(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
  ): Promise<SuggestedHelper[]> {
    return this.reader.candidates(ctx, questionId);
  }

  @Requires('question.route')
  @Mutation(() => Question, {
    description:
      'Asks a town that takes part to help with a question. A town that was asked already is not asked again. ' +
      'HELPERS_FULL while five towns have still to answer, QUESTION_CLOSED for a question that takes no answers.',
  })
  async routeQuestion(
    @CurrentCtx() ctx: Ctx,
    @CurrentGql() { loaders }: GqlContext,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<Question> {
    await this.routing.askByHand(ctx, questionId, municipalityId);
    return found(await loaders.load(this.questions.byId, questionId));
  }

  @Requires('question.decline')
  @Mutation(() => Question, {
    description:
      'Says for a town that it cannot answer a question it was asked; the next town is asked in its place. ' +
      'CONFLICT when the town has answered.',
  })
  async declineHelp(
    @CurrentCtx() ctx: Ctx,
    @CurrentGql() { loaders }: GqlContext,
    @Args('input') { questionId, municipalityId, reason }: DeclineHelpInput,
  ): Promise<Question> {
    await this.routing.decline(ctx, questionId, municipalityId, reason ?? null);
    return found(await loaders.load(this.questions.byId, questionId));
  }

  @ResolveField(() => Question)
  async question(
    @Parent() { questionId }: OverdueQuestion,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Question> {
    return found(await loaders.load(this.questions.byId, questionId));
  }
}

/** What routing adds to a question. */
@Resolver(() => Question)
export class QuestionRoutingResolver {
  constructor(private readonly reader: QuestionRoutingReader) {}

  @ResolveField(() => QuestionRoutingView, {
    nullable: true,
    description: 'How it goes on while nobody answers; for the person and the town that ask, and the staff.',
  })
  async routing(
    @Parent() { id }: Question,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<QuestionRoutingView | null> {
    if (!ctx.actor) return null;
    return (await loaders.load(this.reader.byQuestion, id)) ?? null;
  }
}
