import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EvidenceKindEnum, type EvidenceKind } from './topics.enums.js';

@ObjectType({ description: 'What proves an offer, so that it is more than a word.' })
export class OfferEvidence {
  @Field(() => ID)
  id!: string;

  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field({ description: 'What it was, one line of plain text.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where to read or see it; http or https.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day it took place or appeared, YYYY-MM-DD; null when nobody has said.',
  })
  heldOn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The question under which the accepted answer stands, for the kind ANSWER.',
  })
  questionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The accepted answer, for the kind ANSWER.' })
  answerId!: string | null;

  offerId!: string;
}

@InputType({
  description: 'One proof of an offer: what, where and when; or an accepted answer of the municipality.',
})
export class OfferEvidenceInput {
  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field(() => String, {
    nullable: true,
    description:
      'What it was, at most 200 characters. Left out for ANSWER: the title of the question is taken.',
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Address that begins with https:// or http://.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, today at the latest.' })
  heldOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For ANSWER: an answer of the municipality that was accepted as solution by another one.',
  })
  answerId?: string | null;
}
