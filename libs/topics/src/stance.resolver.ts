import type { Ctx } from '@app/platform/context';
import { Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { FirstStances } from './first-stances.service.js';
import { Need, Offer } from './stance.model.js';
import { StanceService } from './stance.service.js';
import { SetNeedInput, SetOfferInput, StartStancesInput } from './topics.inputs.js';

@Resolver()
export class StanceResolver {
  constructor(
    private readonly stances: StanceService,
    private readonly first: FirstStances,
  ) {}

  @Requires('need.set')
  @Mutation(() => Need, {
    description: 'Says that an own municipality seeks a topic; replaces an earlier word about it.',
  })
  setNeed(@CurrentCtx() ctx: Ctx, @Args('input') input: SetNeedInput): Promise<Need> {
    return this.stances.setNeed(ctx, input);
  }

  @Requires('need.set')
  @Mutation(() => Boolean, { description: 'Takes a need of an own municipality away.' })
  async removeNeed(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.stances.removeNeed(ctx, id);
    return true;
  }

  @Requires('offer.set')
  @Mutation(() => Offer, {
    description: 'Says what an own municipality offers in a topic; replaces an earlier word about it.',
  })
  setOffer(@CurrentCtx() ctx: Ctx, @Args('input') input: SetOfferInput): Promise<Offer> {
    return this.stances.setOffer(ctx, input);
  }

  @Requires('offer.set')
  @Mutation(() => Offer, {
    description:
      'Says that an offer of an own municipality still holds: for a year from today, also when it is over already. ' +
      'NOT_FOUND for offers of others.',
  })
  renewOffer(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Offer> {
    return this.stances.renewOffer(ctx, id);
  }

  @Requires('offer.set')
  @Mutation(() => Boolean, { description: 'Takes an offer of an own municipality away.' })
  async removeOffer(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.stances.removeOffer(ctx, id);
    return true;
  }

  @Requires('need.set')
  @Mutation(() => Int, {
    description:
      'Says in one step what an own municipality seeks and offers, and follows what it seeks; what it has said before stays. Gives the number of new needs and offers. BAD_INPUT for none, too many, or a topic on both sides.',
  })
  startStances(@CurrentCtx() ctx: Ctx, @Args('input') input: StartStancesInput): Promise<number> {
    return this.first.start(ctx, input);
  }
}
