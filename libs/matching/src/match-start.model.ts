import { Topic } from '@app/topics';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Match } from './match.model.js';

@ObjectType({ description: 'A topic a municipality could say something about, and why.' })
export class StartTopic {
  @Field(() => Topic)
  topic!: Topic;

  @Field(() => Int, { description: 'Members of the municipality who follow it.' })
  followers!: number;

  @Field(() => Int, {
    description: 'How many of the up to 40 most similar municipalities (size class, Land, nearness) seek it.',
  })
  similarTowns!: number;
}

@ObjectType({ description: 'Where to begin for a municipality that has said nothing yet.' })
export class MatchStart {
  @Field(() => [StartTopic], {
    description: 'Those its members follow first, then those similar ones seek; at most 8.',
  })
  topics!: StartTopic[];

  @Field(() => [Match], {
    description: 'Municipalities that offer these topics, all of the kind ASSUMED; at most 10.',
  })
  matches!: Match[];
}
