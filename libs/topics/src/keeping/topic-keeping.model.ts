import { Person } from '@app/identity';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Topic } from '../topic.model.js';
import { SearchPlaceEnum } from '../topics.enums.js';
import type { SearchPlace } from '../zero-hits/zero-hit.entity.js';

@ObjectType({ description: 'How much of one kind of content a merge of topics moves.' })
export class TopicContentCount {
  @Field({ description: 'QUESTION, NEED, OFFER, FOLLOW …' })
  content!: string;

  @Field(() => Int, { description: 'How many stand under the topic that goes.' })
  moved!: number;

  @Field(() => Int, {
    description:
      'Of these, how many meet one of the same town or person at the other topic. The better one stays, the other comes back when the merge is undone.',
  })
  conflicts!: number;
}

@ObjectType({ description: 'What a merge of two topics would move.' })
export class TopicMergePreview {
  @Field(() => Topic, { description: 'The topic that would go.' })
  from!: Topic;

  @Field(() => Topic, { description: 'The topic that would take its place.' })
  into!: Topic;

  @Field(() => [TopicContentCount], { description: 'One entry for each kind of content.' })
  contents!: TopicContentCount[];

  @Field(() => Int, { description: 'Subtopics that would stand below the other topic.' })
  subtopics!: number;
}

@ObjectType({ description: 'A topic has taken the place of another.' })
export class TopicMerge {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'German name of the topic that went.' })
  fromName!: string;

  @Field({ description: 'Slug of the topic that went; it leads to the other one.' })
  fromSlug!: string;

  @Field(() => Topic, { description: 'The topic that took its place, or today stands there.' })
  into!: Topic;

  @Field(() => [TopicContentCount], { description: 'What was moved.' })
  contents!: TopicContentCount[];

  @Field()
  mergedAt!: Date;

  @Field({ description: 'Until when it can be undone: 30 days.' })
  undoableUntil!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was undone.' })
  undoneAt!: Date | null;

  @Field({ description: 'Whether it can be undone now.' })
  canUndo!: boolean;

  /** Served by the field resolver. */
  mergedById!: string | null;
  mergedBy?: Person | null;
}

@ObjectType({ description: 'A topic that searched words may belong to.' })
export class NearTopic {
  @Field(() => Topic)
  topic!: Topic;

  @Field({ description: 'The term of the topic that resembles the words most.' })
  term!: string;
}

@ObjectType({
  description: 'Words that were searched for and led nowhere. Kept for 90 days, without saying who searched.',
})
export class MissingSynonym {
  @Field({ description: 'Lower-case words without punctuation.' })
  words!: string;

  @Field(() => Int, { description: 'Searches without hits in the last 90 days.' })
  hits!: number;

  @Field({ description: 'Latest day (Europe/Berlin) of such a search, YYYY-MM-DD.' })
  lastDay!: string;

  @Field(() => [SearchPlaceEnum], { description: 'Where it was searched for.' })
  places!: SearchPlace[];

  @Field(() => [NearTopic], {
    description: 'Topics with words that resemble these, nearest first; at most 3.',
  })
  near!: NearTopic[];
}
