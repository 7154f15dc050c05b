import { Municipality, MunicipalityReader } from '@app/directory';
import { pageSize } from '@app/platform/database';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowReader } from './follow.reader.js';
import { Offer } from './stance.model.js';
import { StanceReader } from './stance.reader.js';
import { Topic } from './topic.model.js';

const TOWNS = 12;

@Resolver(() => Topic)
export class TopicFieldsResolver {
  constructor(
    private readonly stances: StanceReader,
    private readonly follows: FollowReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Int, { description: 'Municipalities that seek it now, its subtopics included.' })
  async needCount(@Parent() topic: Topic, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.stances.needCount, topic.id)) ?? 0;
  }

  @ResolveField(() => Int, {
    description: 'Municipalities that offer something in it now, its subtopics included.',
  })
  async offerCount(@Parent() topic: Topic, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.stances.offerCount, topic.id)) ?? 0;
  }

  @ResolveField(() => Int, { description: 'People who follow it.' })
  async followerCount(@Parent() topic: Topic, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.follows.count, this.follows.key('TOPIC', topic.id))) ?? 0;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer follows it.' })
  async viewerFollows(@Parent() topic: Topic, @CurrentGql() { loaders }: GqlContext): Promise<boolean> {
    return (await loaders.load(this.follows.byActor, this.follows.key('TOPIC', topic.id))) ?? false;
  }

  @ResolveField(() => [Municipality], { description: 'Municipalities that seek it now, latest first.' })
  async seekers(
    @Parent() topic: Topic,
    @Args('first', { type: () => Int, defaultValue: TOWNS }) first: number,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality[]> {
    const key = this.stances.townsKey(topic.id, pageSize(first, TOWNS));
    return loaders.loadMany(this.municipalities.byId, (await loaders.load(this.stances.seekers, key)) ?? []);
  }

  @ResolveField(() => [Municipality], {
    description: 'Municipalities that offer something in it now, latest first.',
  })
  async providers(
    @Parent() topic: Topic,
    @Args('first', { type: () => Int, defaultValue: TOWNS }) first: number,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality[]> {
    const key = this.stances.townsKey(topic.id, pageSize(first, TOWNS));
    return loaders.loadMany(
      this.municipalities.byId,
      (await loaders.load(this.stances.providers, key)) ?? [],
    );
  }

  @ResolveField(() => [Offer], {
    description: 'What municipalities offer in it now: of each the furthest one, latest change first.',
  })
  async offers(
    @Parent() topic: Topic,
    @Args('first', { type: () => Int, defaultValue: TOWNS }) first: number,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Offer[]> {
    const key = this.stances.townsKey(topic.id, pageSize(first, TOWNS));
    return loaders.loadMany(this.stances.offerById, (await loaders.load(this.stances.bestOffers, key)) ?? []);
  }
}
