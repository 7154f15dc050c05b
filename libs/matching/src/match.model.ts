import { Municipality } from '@app/directory';
import { Topic } from '@app/topics';
import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MatchKindName, PartKind } from './match.rules.js';
import type { AskedVia, HelpRequestStateName } from './routing/routing.rules.js';

export const MatchKindEnum = {
  NEED_MEETS_OFFER: 'NEED_MEETS_OFFER',
  BOTH_SEEK: 'BOTH_SEEK',
  ASSUMED: 'ASSUMED',
} as const satisfies { [Kind in MatchKindName | 'ASSUMED']: Kind };

export const MatchReasonKindEnum = {
  OFFERS_WHAT_YOU_SEEK: 'OFFERS_WHAT_YOU_SEEK',
  SEEKS_WHAT_YOU_OFFER: 'SEEKS_WHAT_YOU_OFFER',
  BOTH_SEEK: 'BOTH_SEEK',
  EVIDENCE: 'EVIDENCE',
  DISTANCE: 'DISTANCE',
  SIZE_CLASS: 'SIZE_CLASS',
  SAME_LAND: 'SAME_LAND',
  OTHER_LAND: 'OTHER_LAND',
  LOAD: 'LOAD',
} as const satisfies { [Kind in PartKind]: Kind };

registerEnumType(MatchKindEnum, {
  name: 'MatchKind',
  description: 'What brings two towns together.',
  valuesMap: {
    NEED_MEETS_OFFER: { description: 'One offers what the other seeks.' },
    BOTH_SEEK: { description: 'Both seek the same ("Lerntandem"); always listed below the others.' },
    ASSUMED: {
      description:
        'The town that looks has said nothing yet; what its people follow or similar towns seek is offered.',
    },
  },
});
registerEnumType(MatchReasonKindEnum, {
  name: 'MatchReasonKind',
  description: 'The parts of a score.',
  valuesMap: {
    OFFERS_WHAT_YOU_SEEK: { description: 'Its offers meet the needs of the town that looks, or a question.' },
    SEEKS_WHAT_YOU_OFFER: { description: 'Its needs meet the offers of the town that looks.' },
    BOTH_SEEK: { description: 'Both seek the same.' },
    EVIDENCE: {
      description:
        'What proves it: answers it gave in these topics that other towns accepted, and what its offers name.',
    },
    DISTANCE: { description: 'Nearness, great circle.' },
    SIZE_CLASS: { description: 'Nearness of the size classes.' },
    SAME_LAND: { description: 'In the same Land.' },
    OTHER_LAND: { description: 'In another Land; brings no points.' },
    LOAD: { description: 'Room for further requests.' },
  },
});

@ObjectType({ description: 'One part of a score. The points of all parts add up to the score.' })
export class MatchPart {
  @Field(() => MatchReasonKindEnum)
  kind!: PartKind;

  @Field(() => Float, { description: 'The most points this part can bring with the weights in use.' })
  weight!: number;

  @Field(() => Float, { description: 'How far it applies, 0 to 1.' })
  value!: number;

  @Field(() => Float, { description: 'weight × value, rounded to one decimal.' })
  points!: number;
}

@ObjectType({ description: 'Why a town is listed.' })
export class MatchReason {
  @Field(() => MatchReasonKindEnum)
  kind!: PartKind;

  @Field({ description: 'The reason in words, in the language of the viewer.' })
  text!: string;

  @Field(() => Topic, { nullable: true, description: 'The topic it is about, if it is about one.' })
  topic!: Topic | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Great-circle distance in kilometres, for the reason DISTANCE.',
  })
  distanceKm!: number | null;
}

@ObjectType({ description: 'A town that fits.' })
export class Match {
  /** Served by the field resolver. */
  municipalityId!: string;
  municipality!: Municipality;

  @Field(() => MatchKindEnum)
  kind!: MatchKindName | 'ASSUMED';

  @Field(() => Float, {
    description: '0 to 100, the sum of the parts. A pair of need and offer has at least 50, a tandem less.',
  })
  score!: number;

  @Field(() => [MatchPart], { description: 'Every part that was looked at, also those that bring nothing.' })
  parts!: MatchPart[];

  @Field(() => [MatchReason], { description: 'The parts that apply, in words, the weightiest first.' })
  reasons!: MatchReason[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Great-circle distance in kilometres from the town the filter names in aroundId; null without it.',
  })
  aroundKm!: number | null;

  @Field(() => [Topic], { description: 'The topics that connect the two towns.' })
  topics!: Topic[];
}

@ObjectType({ description: 'What a person stresses: 0 (does not count) to 5, 1 is normal.' })
export class MatchWeightsView {
  @Field(() => Float, { description: 'Need and offer.' })
  need!: number;

  @Field(() => Float, { description: 'Accepted answers.' })
  evidence!: number;

  @Field(() => Float, { description: 'Nearness.' })
  distance!: number;

  @Field(() => Float, { description: 'Similar size.' })
  sizeClass!: number;

  @Field(() => Float, { description: 'Same Land.' })
  sameLand!: number;

  @Field(() => Float, { description: 'Room for requests.' })
  load!: number;
}

export const HelpRequestStateEnum = {
  OPEN: 'OPEN',
  ANSWERED: 'ANSWERED',
  DECLINED: 'DECLINED',
  LAPSED: 'LAPSED',
} as const satisfies { [State in HelpRequestStateName]: State };

export const AskedViaEnum = {
  FIRST: 'FIRST',
  NEXT: 'NEXT',
  ESCALATION: 'ESCALATION',
  STAFF: 'STAFF',
} as const satisfies { [Via in AskedVia]: Via };

registerEnumType(HelpRequestStateEnum, {
  name: 'HelpRequestState',
  description: 'Where the request to a town stands.',
  valuesMap: {
    OPEN: { description: 'The town has still to answer; at most five per question.' },
    ANSWERED: { description: 'The town has answered.' },
    DECLINED: { description: 'The town has said that it cannot answer.' },
    LAPSED: {
      description: 'The town did not answer in time and others were asked; it may still answer.',
    },
  },
});
registerEnumType(AskedViaEnum, {
  name: 'AskedVia',
  description: 'What made us ask a town.',
  valuesMap: {
    FIRST: { description: 'It was among the best when the question was asked.' },
    NEXT: { description: 'Another town declined, this one was the next.' },
    ESCALATION: { description: 'Nobody had answered after five working days.' },
    STAFF: { description: 'The staff of the platform chose it.' },
  },
});

@ObjectType({ description: 'A town that was asked to help with a question.' })
export class SuggestedHelper {
  /** Served by the field resolver. */
  municipalityId!: string;
  municipality!: Municipality;

  @Field(() => Float, { description: '0 to 100, as it was when the town was chosen.' })
  score!: number;

  @Field(() => [MatchReason], { description: 'Why it was chosen, as it was then.' })
  reasons!: MatchReason[];

  @Field(() => Date, {
    nullable: true,
    description: 'When its people were told of the question; null for a town that was not asked yet.',
  })
  askedAt!: Date | null;

  @Field(() => AskedViaEnum, { nullable: true, description: 'Null for a town that was not asked yet.' })
  via!: AskedVia | null;

  @Field(() => HelpRequestStateEnum, {
    nullable: true,
    description: 'For the town that asks, the town that was asked and the staff; null for others.',
  })
  state!: HelpRequestStateName | null;

  @Field(() => Date, { nullable: true, description: 'When the town declined; for those who see the state.' })
  declinedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the town said about it, if anything; for those who see the state.',
  })
  declineReason!: string | null;

  @Field({ description: 'The viewer may say for this town that it cannot answer.' })
  canDecline!: boolean;
}
