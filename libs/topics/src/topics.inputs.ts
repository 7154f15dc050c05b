import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { OfferEvidenceInput } from './offer-evidence.model.js';
import { OfferLevelEnum, type OfferLevel } from './topics.enums.js';

@InputType({ description: 'What a municipality seeks in a topic; replaces what it had said about it.' })
export class SetNeedInput {
  @Field(() => ID, { description: 'A municipality the person is a member of.' })
  municipalityId!: string;

  @Field(() => ID, { description: 'A topic or a subtopic.' })
  topicId!: string;

  @Field(() => String, { nullable: true, description: `Plain text, at most ${LIMITS.note} characters.` })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day it holds, YYYY-MM-DD, today at the earliest.',
  })
  validUntil?: string | null;
}

@InputType({ description: 'What a municipality offers in a topic; replaces what it had said about it.' })
export class SetOfferInput extends SetNeedInput {
  @Field(() => OfferLevelEnum, { description: 'How far the municipality has come.' })
  level!: OfferLevel;

  @Field(() => Int, {
    nullable: true,
    description: 'Requests a month it is ready for, 1 to 50; null for no limit.',
  })
  monthlyCapacity?: number | null;

  @Field(() => [OfferEvidenceInput], {
    nullable: true,
    description: 'What proves it, at most 5, the best first; left out, the proof stays as it is.',
  })
  evidence?: OfferEvidenceInput[] | null;
}

@InputType({ description: 'What a municipality seeks and offers, topic by topic, as a first word about it.' })
export class StartStancesInput {
  @Field(() => ID, { description: 'A municipality the person is a member of.' })
  municipalityId!: string;

  @Field(() => [ID], { description: 'Topics it seeks, at most 10. The person will follow them.' })
  seekTopicIds!: string[];

  @Field(() => [ID], { description: 'Other topics, in which it has experience to offer, at most 10.' })
  offerTopicIds!: string[];
}
