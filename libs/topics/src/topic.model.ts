import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A topic of the taxonomy. Top topics have children, subtopics a parent.' })
export class Topic {
  @Field(() => ID, { description: 'Stable, also when the name changes.' })
  id!: string;

  @Field({ description: 'Part of the address of its page; never changes.' })
  slug!: string;

  @Field({ description: 'German name.' })
  name!: string;

  @Field({ description: 'English name.' })
  nameEn!: string;

  @Field(() => Topic, { nullable: true, description: 'The top topic; null for a top topic itself.' })
  parent!: Topic | null;

  @Field(() => [Topic], { description: 'Subtopics in the order they are shown; empty for a subtopic.' })
  children!: Topic[];

  @Field(() => [String], {
    description: 'German words people use for the topic, as fields and search understand them.',
  })
  synonyms!: string[];
}

@ObjectType({ description: 'A topic a text seems to be about.' })
export class TopicSuggestion {
  @Field(() => Topic, { description: 'The topic that was recognised.' })
  topic!: Topic;

  @Field({ description: 'The name or synonym of the topic that was recognised.' })
  matchedTerm!: string;
}
