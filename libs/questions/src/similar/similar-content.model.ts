import { Offer, OfferEvidence } from '@app/topics';
import { Field, Float, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Question } from '../question/question.model.js';

export const SIMILAR_REASON_KINDS = { WORDS: 'WORDS', TOPIC: 'TOPIC' } as const;
export type SimilarReasonKind = keyof typeof SIMILAR_REASON_KINDS;

registerEnumType(SIMILAR_REASON_KINDS, {
  name: 'SimilarReasonKind',
  description: 'Why something resembles what is being typed.',
  valuesMap: {
    WORDS: { description: 'It has words of the text, or such as mean the same.' },
    TOPIC: { description: 'It is about a topic the text names.' },
  },
});

@ObjectType({ description: 'Why something was found for what is being typed.' })
export class SimilarReason {
  @Field(() => SIMILAR_REASON_KINDS, { description: 'By code.' })
  kind!: SimilarReasonKind;

  @Field({ description: 'In the viewer’s language, a clause without a full stop.' })
  text!: string;
}

@ObjectType({ description: 'A question that resembles what somebody is typing.' })
export class SimilarQuestion {
  @Field(() => Question, { description: 'The question found.' })
  question!: Question;

  @Field(() => Float, { description: 'How much it resembles the text, 0 to 1.' })
  score!: number;

  @Field(() => [SimilarReason], { description: 'Why it was found; at least one reason.' })
  reasons!: SimilarReason[];
}

@ObjectType({
  description:
    'A station on tour, web talk, practice or publication of a town that resembles what somebody is typing.',
})
export class SimilarProof {
  @Field(() => OfferEvidence, { description: 'What was found: the proof of an offer.' })
  proof!: OfferEvidence;

  @Field(() => Offer, { description: 'The offer it proves; its municipality can be asked.' })
  offer!: Offer;

  @Field(() => Float, { description: 'How much it resembles the text, 0 to 1.' })
  score!: number;

  @Field(() => [SimilarReason], { description: 'Why it was found; at least one reason.' })
  reasons!: SimilarReason[];
}

/** Something found, of whatever kind: an object of the GraphQL type `typeName`. */
export interface SimilarHit {
  readonly typeName: string;
  readonly score: number;
  readonly reasons: readonly SimilarReason[];
}

const types: (new () => SimilarHit | SimilarQuestion | SimilarProof)[] = [SimilarQuestion, SimilarProof];

/** Adds a kind of content to the union; its lib calls this where the type is declared, and registers a source. */
export function joinSimilarContent(type: new () => SimilarHit): void {
  types.push(type);
}

export const SimilarContent = createUnionType({
  name: 'SimilarContent',
  description: 'Published content that resembles what somebody is typing, of any kind the platform has.',
  types: () => types,
  resolveType: (hit: SimilarHit) => hit.typeName,
});
