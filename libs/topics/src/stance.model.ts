import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfferLevelEnum, type OfferLevel } from './topics.enums.js';
import { Topic } from './topic.model.js';

@ObjectType({ description: 'What a municipality seeks in a topic.' })
export class Need {
  @Field(() => ID, { description: 'Stays when the municipality says it anew.' })
  id!: string;

  @Field(() => Topic, { description: 'What it is about.' })
  topic!: Topic;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly, in the words of the municipality; plain text.',
  })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day it holds, YYYY-MM-DD in Germany; null for no end.',
  })
  validUntil!: string | null;

  @Field({
    description: 'True when its last day is over. Only members of the municipality are shown such entries.',
  })
  expired!: boolean;

  @Field(() => Date, { description: 'When the municipality said so last.' })
  updatedAt!: Date;

  municipalityId!: string;
}

@ObjectType({ description: 'What a municipality has to offer in a topic.' })
export class Offer {
  @Field(() => ID, { description: 'Stays when the municipality says it anew.' })
  id!: string;

  @Field(() => Topic, { description: 'What it is about.' })
  topic!: Topic;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly, in the words of the municipality; plain text.',
  })
  note!: string | null;

  @Field(() => OfferLevelEnum, { description: 'How far the municipality has come.' })
  level!: OfferLevel;

  @Field(() => String, {
    nullable: true,
    description: 'Last day it holds, YYYY-MM-DD in Germany; null for no end.',
  })
  validUntil!: string | null;

  @Field({
    description: 'True when its last day is over. Only members of the municipality are shown such entries.',
  })
  expired!: boolean;

  @Field(() => Int, { nullable: true, description: 'Requests a month it is ready for; null for no limit.' })
  monthlyCapacity!: number | null;

  @Field(() => Date, { description: 'When the municipality said so last.' })
  updatedAt!: Date;

  municipalityId!: string;
}
