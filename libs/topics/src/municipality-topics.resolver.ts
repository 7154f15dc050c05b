import { Municipality } from '@app/directory';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowReader } from './follow.reader.js';
import { Need, Offer } from './stance.model.js';
import { StanceReader } from './stance.reader.js';

/** What topics adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityTopicsResolver {
  constructor(
    private readonly stances: StanceReader,
    private readonly follows: FollowReader,
  ) {}

  @ResolveField(() => [Need], {
    description: 'What it seeks, latest change first. Its members also see what is over.',
  })
  async needs(@Parent() town: Municipality, @CurrentGql() { loaders, ctx }: GqlContext): Promise<Need[]> {
    const needs = (await loaders.load(this.stances.needsOf, town.id)) ?? [];
    return ctx.actor?.municipalityIds.has(town.id) ? needs : needs.filter((need) => !need.expired);
  }

  @ResolveField(() => [Offer], {
    description: 'What it offers, latest change first. Its members also see what is over.',
  })
  async offers(@Parent() town: Municipality, @CurrentGql() { loaders, ctx }: GqlContext): Promise<Offer[]> {
    const offers = (await loaders.load(this.stances.offersOf, town.id)) ?? [];
    return ctx.actor?.municipalityIds.has(town.id) ? offers : offers.filter((offer) => !offer.expired);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer follows it.' })
  async viewerFollows(@Parent() town: Municipality, @CurrentGql() { loaders }: GqlContext): Promise<boolean> {
    return (await loaders.load(this.follows.byActor, this.follows.key('MUNICIPALITY', town.id))) ?? false;
  }
}
