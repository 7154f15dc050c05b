import { Municipality, MunicipalityReader } from '@app/directory';
import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { DismissalReason } from './match-dismissal.entity.js';
import { DismissalReasonEnum, MatchDismissal } from './match-dismissal.model.js';
import { MatchDismissals } from './match-dismissal.service.js';

@Resolver(() => MatchDismissal)
export class MatchDismissalResolver {
  constructor(
    private readonly dismissals: MatchDismissals,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @Requires('match.dismiss')
  @Query(() => [MatchDismissal], {
    description:
      'What an own municipality has put aside and what does not come back yet, latest first, at most 200.',
  })
  dismissedMatches(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<MatchDismissal[]> {
    return this.dismissals.of(ctx, municipalityId);
  }

  @Requires('match.dismiss')
  @Mutation(() => MatchDismissal, {
    description:
      'Puts a suggested municipality aside for 180 days, in the list of the own one alone. The other municipality ' +
      'never learns of it. NOT_FOUND for municipalities that are not the own one.',
  })
  dismissMatch(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID, description: 'The own municipality.' }) municipalityId: string,
    @Args('otherId', { type: () => ID, description: 'The one that was suggested.' }) otherId: string,
    @Args('reason', { type: () => DismissalReasonEnum }) reason: DismissalReason,
    @Args('note', { type: () => String, nullable: true, description: 'Plain text, at most 500 characters.' })
    note: string | null,
  ): Promise<MatchDismissal> {
    return this.dismissals.dismiss(ctx, municipalityId, otherId, reason, note);
  }

  @Requires('match.dismiss')
  @Mutation(() => Boolean, { description: 'Takes it back; false when it was not put aside.' })
  restoreMatch(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('otherId', { type: () => ID }) otherId: string,
  ): Promise<boolean> {
    return this.dismissals.restore(ctx, municipalityId, otherId);
  }

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() dismissal: MatchDismissal,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, dismissal.otherId));
  }
}
