import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MatchStart } from './match-start.model.js';
import { MatchStarts } from './match-start.service.js';
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
    private readonly starts: MatchStarts,
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
  @Query(() => MatchStart, {
    description:
      'Where to begin for a municipality that has said nothing yet; for its members and the staff. What fits is ' +
      'presumed from the topics its members follow and from what similar municipalities seek, and says so.',
  })
  matchStart(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<MatchStart> {
    return this.starts.of(ctx, municipalityId);
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
