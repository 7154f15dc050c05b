import { Problem, type Ctx } from '@app/platform/context';
import { Public, Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FollowReader } from './follow.reader.js';
import { FollowService } from './follow.service.js';
import { nearestTopics } from './zero-hits/nearest-topics.rules.js';
import { ZeroHits } from './zero-hits/zero-hits.service.js';
import { TopicIndex } from './topic-index.js';
import { Topic, TopicSuggestion } from './topic.model.js';
import { FollowTargetEnum, type FollowTarget } from './topics.enums.js';

/** A text longer than a question with its title is no question. */
const MAX_TEXT = 21_000;
const MAX_SUGGESTIONS = 20;
/** What is typed into a field for a topic. */
const MAX_TYPED = 100;
/** So alike are a word and the same word with one or two letters wrong. */
const LIKE_MISSPELT = 0.4;

@Resolver()
export class TopicsResolver {
  constructor(
    private readonly index: TopicIndex,
    private readonly follows: FollowService,
    private readonly followed: FollowReader,
    private readonly zeroHits: ZeroHits,
  ) {}

  @Public('the taxonomy is the same for everybody')
  @Query(() => [Topic], { description: 'The top topics in the order they are shown.' })
  async topics(): Promise<Topic[]> {
    return (await this.index.current()).roots;
  }

  @Public('the taxonomy is the same for everybody')
  @Query(() => Topic, {
    nullable: true,
    description:
      'The topic with this slug. A retired slug leads to the topic that took its place, words that mean one topic lead to it.',
  })
  async topic(@Args('slug') slug: string): Promise<Topic | null> {
    return (await this.index.current()).bySlug(slug) ?? null;
  }

  @Public('the taxonomy is the same for everybody')
  @Query(() => [TopicSuggestion], {
    description:
      'Topics a text is about, best first; also for search fields, where the last word may be unfinished. The first line counts as title.',
  })
  async suggestTopics(
    @Args('text', { description: `At most ${MAX_TEXT} characters.` }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: `1 to ${MAX_SUGGESTIONS}.` })
    first: number,
  ): Promise<TopicSuggestion[]> {
    if (text.length > MAX_TEXT) throw new Problem('TOO_LONG', { field: 'text', values: { max: MAX_TEXT } });
    if (first < 1 || first > MAX_SUGGESTIONS)
      throw new Problem('BAD_INPUT', { field: 'first', values: { max: MAX_SUGGESTIONS } });
    const catalogue = await this.index.current();
    const hits = catalogue.match(text, first);
    if (hits.length === 0) this.zeroHits.note('TOPICS', text);
    return hits.map(({ topicId, term }) => ({ topic: catalogue.byId(topicId)!, matchedTerm: term }));
  }

  @Public('the taxonomy is the same for everybody')
  @Query(() => [TopicSuggestion], {
    description:
      'Topics somebody may mean who typed this into a field, most likely first: those the words mean or begin, ' +
      'then those whose names resemble them, as misspelt words do.',
  })
  async findTopics(
    @Args('text', { description: `At most ${MAX_TYPED} characters.` }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: `1 to ${MAX_SUGGESTIONS}.` })
    first: number,
  ): Promise<TopicSuggestion[]> {
    if (text.length > MAX_TYPED) throw new Problem('TOO_LONG', { field: 'text', values: { max: MAX_TYPED } });
    if (first < 1 || first > MAX_SUGGESTIONS)
      throw new Problem('BAD_INPUT', { field: 'first', values: { max: MAX_SUGGESTIONS } });
    const catalogue = await this.index.current();
    const hits = catalogue.match(text.replaceAll('\n', ' '), first);
    if (hits.length === 0) this.zeroHits.note('TOPICS', text);
    const meant = hits.map(({ topicId, term }) => ({
      topic: catalogue.byId(topicId)!,
      matchedTerm: term,
    }));
    const near = nearestTopics(text, catalogue.all(), first, LIKE_MISSPELT)
      .filter(({ topic }) => !meant.some((other) => other.topic === topic))
      .map(({ topic, term }) => ({ topic, matchedTerm: term }));
    return [...meant, ...near].slice(0, first);
  }

  @Requires('follow')
  @Query(() => [Topic], { description: 'The topics the viewer follows, by name.' })
  followedTopics(@CurrentCtx() ctx: Ctx): Promise<Topic[]> {
    return this.followed.topicsOfActor(ctx);
  }

  @Requires('follow')
  @Mutation(() => Boolean, {
    description: 'Follows a topic, a municipality, a question or a project; again does no harm.',
  })
  async follow(
    @CurrentCtx() ctx: Ctx,
    @Args('target', { type: () => FollowTargetEnum }) target: FollowTarget,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.follows.follow(ctx, target, id);
    return true;
  }

  @Requires('follow')
  @Mutation(() => Boolean, { description: 'No longer follows; again does no harm.' })
  async unfollow(
    @CurrentCtx() ctx: Ctx,
    @Args('target', { type: () => FollowTargetEnum }) target: FollowTarget,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.follows.unfollow(ctx, target, id);
    return true;
  }
}
