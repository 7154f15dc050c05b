import { Municipality, MunicipalityReader } from '@app/directory';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Question, seesAsker } from '@app/questions';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Match, SuggestedHelper } from './match.model.js';
import { withoutPlace } from './reticence.rules.js';
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
      'Towns that were asked to help, in the order they were asked; empty for visitors. Of a ' +
      'shielded question others see their own municipality alone, without score and what tells of places.',
  })
  async suggestedHelpers(
    @Parent() question: Question,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<SuggestedHelper[]> {
    if (!ctx.actor?.permissions.has('match.read')) return [];
    const { actor } = ctx;
    const helpers = (await loaders.load(this.helpers.byQuestion, question.id)) ?? [];
    if (seesAsker(actor, question)) return helpers;
    // Who was asked, and how far away they are, would tell who asks; of the own town one knows that much.
    return helpers
      .filter(({ municipalityId }) => actor.municipalityIds.has(municipalityId))
      .map(withoutPlace);
  }
}
