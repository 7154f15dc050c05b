import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MatchWeightsService } from './match-weights.service.js';
import { MatchFilter, MatchWeights } from './match.inputs.js';
import { Match, MatchWeightsView } from './match.model.js';
import { MatchPresenter } from './match.presenter.js';
import { Matches } from './matches.service.js';

@Resolver(() => Match)
export class MatchResolver {
  constructor(
    private readonly finder: Matches,
    private readonly weights: MatchWeightsService,
    private readonly presenter: MatchPresenter,
  ) {}

  @Requires('match.read')
  @Query(() => [Match], {
    description:
      'Towns that fit a town, best first; for its members and the staff. Looks at the few hundred towns that ' +
      'fit best in at least one topic: the nearest, those with the strongest offers and evidence, and the best ' +
      'of the same size class and the same Land. Weights left out are as saved.',
  })
  async matches(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('weights', { type: () => MatchWeights, nullable: true }) weights: MatchWeights | null,
    @Args('filter', { type: () => MatchFilter, nullable: true }) filter: MatchFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<Match[]> {
    return this.presenter.matches(ctx, await this.finder.of(ctx, municipalityId, first, weights, filter));
  }

  @Requires('match.read')
  @Query(() => MatchWeightsView, { description: 'What the viewer stresses in matches.' })
  matchWeights(@CurrentCtx() ctx: Ctx): Promise<MatchWeightsView> {
    return this.weights.own(ctx);
  }

  @Requires('match.read')
  @Mutation(() => MatchWeightsView, {
    description: 'Saves what the viewer stresses in matches; parts left out stay as they are.',
  })
  saveMatchWeights(
    @CurrentCtx() ctx: Ctx,
    @Args('weights', { type: () => MatchWeights }) weights: MatchWeights,
  ): Promise<MatchWeightsView> {
    return this.weights.save(ctx, weights);
  }
}
