import { Municipality, MunicipalityReader } from '@app/directory';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Question, seesAsker } from '@app/questions';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Match, SuggestedHelper } from './match.model.js';
import { SuggestedHelperReader } from './suggested-helper.reader.js';

@Resolver(() => Match)
export class MatchFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Municipality)
  async municipality(@Parent() match: Match, @CurrentGql() { loaders }: GqlContext): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, match.municipalityId));
  }
}

@Resolver(() => SuggestedHelper)
export class SuggestedHelperFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() helper: SuggestedHelper,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, helper.municipalityId));
  }
}

/** What matching adds to a question. */
@Resolver(() => Question)
export class QuestionHelpersResolver {
  constructor(private readonly helpers: SuggestedHelperReader) {}

  @ResolveField(() => [SuggestedHelper], {
    description:
      'Towns that were asked to help, in the order they were asked; empty for visitors, and for others when the question is shielded.',
  })
  async suggestedHelpers(
    @Parent() question: Question,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<SuggestedHelper[]> {
    if (!ctx.actor?.permissions.has('match.read')) return [];
    // Distance, Land and size class of those who were asked would tell who asks.
    if (!seesAsker(ctx.actor, question)) return [];
    return (await loaders.load(this.helpers.byQuestion, question.id)) ?? [];
  }
}
