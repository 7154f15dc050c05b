import { IdentityReader, Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Topic } from '../topic.model.js';
import { ZeroHits } from '../zero-hits/zero-hits.service.js';
import { TopicKeeper } from './topic-keeper.service.js';
import { AddTopicInput, EditTopicInput } from './topic-keeping.inputs.js';
import { MissingSynonym, TopicMerge, TopicMergePreview } from './topic-keeping.model.js';
import { TopicMergeReader, contentCounts } from './topic-merge.reader.js';
import { TopicMergeService } from './topic-merge.service.js';

/** What the staff does with the taxonomy. */
@Resolver(() => TopicMerge)
export class TopicKeepingResolver {
  constructor(
    private readonly keeper: TopicKeeper,
    private readonly merges: TopicMergeService,
    private readonly reader: TopicMergeReader,
    private readonly zeroHits: ZeroHits,
    private readonly people: IdentityReader,
  ) {}

  @Requires('topic.manage')
  @Query(() => TopicMergePreview, { description: 'What a merge would move. Changes nothing.' })
  async topicMergePreview(
    @CurrentCtx() ctx: Ctx,
    @Args('fromId', { type: () => ID }) fromId: string,
    @Args('intoId', { type: () => ID }) intoId: string,
  ): Promise<TopicMergePreview> {
    const { contents, ...preview } = await this.merges.preview(ctx, fromId, intoId);
    return { ...preview, contents: contentCounts(contents) };
  }

  @Requires('topic.manage')
  @Query(() => [TopicMerge], { description: 'Merges of topics, the latest first; at most 100.' })
  topicMerges(@CurrentCtx() ctx: Ctx): Promise<TopicMerge[]> {
    return this.reader.list(ctx);
  }

  @Requires('topic.manage')
  @Mutation(() => TopicMerge, {
    description:
      'Moves questions, needs, offers, followers, subtopics and words of one topic to another; the old address leads to the new one. Can be undone for 30 days.',
  })
  async mergeTopics(
    @CurrentCtx() ctx: Ctx,
    @Args('fromId', { type: () => ID, description: 'The topic that goes.' }) fromId: string,
    @Args('intoId', { type: () => ID, description: 'The topic that takes its place.' }) intoId: string,
  ): Promise<TopicMerge> {
    return this.reader.byId(ctx, await this.merges.merge(ctx, fromId, intoId));
  }

  @Requires('topic.manage')
  @Mutation(() => TopicMerge, {
    description: 'Gives a merged topic back what it had; what people have changed since stays as it is.',
  })
  async undoTopicMerge(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<TopicMerge> {
    await this.merges.undo(ctx, id);
    return this.reader.byId(ctx, id);
  }

  @Requires('topic.manage')
  @Mutation(() => Topic, { description: 'Adds a topic at the end of its siblings.' })
  addTopic(@CurrentCtx() ctx: Ctx, @Args('input') input: AddTopicInput): Promise<Topic> {
    return this.keeper.add(ctx, input);
  }

  @Requires('topic.manage')
  @Mutation(() => Topic, { description: 'Changes names and synonyms of a topic; its address stays.' })
  editTopic(@CurrentCtx() ctx: Ctx, @Args('input') input: EditTopicInput): Promise<Topic> {
    return this.keeper.edit(ctx, input);
  }

  @Requires('topic.manage')
  @Query(() => [MissingSynonym], {
    description:
      'What was searched for at least twice without a hit and means no topic yet, most frequent first; at most 50.',
  })
  missingSynonyms(@CurrentCtx() ctx: Ctx): Promise<MissingSynonym[]> {
    return this.zeroHits.missing(ctx);
  }

  @Requires('topic.manage')
  @Mutation(() => Topic, {
    description: 'Makes a word mean a topic everywhere, at once; again does no harm.',
  })
  async addTopicSynonym(
    @CurrentCtx() ctx: Ctx,
    @Args('topicId', { type: () => ID }) topicId: string,
    @Args('term') term: string,
  ): Promise<Topic> {
    const topic = await this.keeper.addSynonym(ctx, topicId, term);
    await this.zeroHits.settled(ctx, term);
    return topic;
  }

  @Requires('topic.manage')
  @Mutation(() => Boolean, { description: 'No longer shows these words among the searches without hits.' })
  async ignoreMissingSynonym(@CurrentCtx() ctx: Ctx, @Args('words') words: string): Promise<boolean> {
    await this.zeroHits.ignore(ctx, words);
    return true;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who merged them; null for a person who is gone.',
  })
  async mergedBy(
    @Parent() { mergedById }: TopicMerge,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return mergedById === null ? null : loaders.load(this.people.personsById, mergedById);
  }
}
