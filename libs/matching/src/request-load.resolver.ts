import { Municipality } from '@app/directory';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Offer } from '@app/topics';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestLoad } from './request-load.model.js';
import { RequestLoads } from './request-load.service.js';

@Resolver(() => Municipality)
export class MunicipalityLoadResolver {
  constructor(private readonly loads: RequestLoads) {}

  @ResolveField(() => RequestLoad, {
    nullable: true,
    description: 'How many requests it takes and has had this month; for its members, null for others.',
  })
  async requestLoad(
    @Parent() town: Municipality,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<RequestLoad | null> {
    if (!ctx.actor?.municipalityIds.has(town.id)) return null;
    return (await loaders.load(this.loads.ofTown, town.id)) ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The day (YYYY-MM-DD) from which it takes requests again, when it has had as many this month as it wants; ' +
      'null while it takes them, and for who is not signed in. Its offers say for themselves whether they are booked up.',
  })
  async requestsFrom(
    @Parent() town: Municipality,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<string | null> {
    if (!ctx.actor) return null;
    return (await loaders.load(this.loads.closedUntil, town.id)) ?? null;
  }

  @Requires('offer.set')
  @Mutation(() => RequestLoad, {
    description:
      'Sets how many requests a month an own municipality takes in all, 1 to 100; null takes the limit away. ' +
      'Once it is reached the municipality is shown as booked up and not suggested until the next month.',
  })
  setRequestLimit(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('monthly', { type: () => Int, nullable: true }) monthly: number | null,
  ): Promise<RequestLoad> {
    return this.loads.limit(ctx, municipalityId, monthly ?? null);
  }
}

@Resolver(() => Offer)
export class OfferLoadResolver {
  constructor(private readonly loads: RequestLoads) {}

  @ResolveField(() => Boolean, {
    description:
      'True when the municipality takes no further request for it this month ("derzeit ausgelastet").',
  })
  async bookedUp(@Parent() offer: Offer, @CurrentGql() { loaders }: GqlContext): Promise<boolean> {
    return (await loaders.load(this.loads.bookedUp, offer.id)) ?? false;
  }
}
