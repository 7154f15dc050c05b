import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { SEARCH_PLACES } from './zero-hits/zero-hit.entity.js';

export const OFFER_LEVELS = ['STARTER', 'EXPERIENCED', 'CAN_ADVISE'] as const;
export type OfferLevel = (typeof OFFER_LEVELS)[number];

/** What can prove an offer. */
export const EVIDENCE_KINDS = ['WEBTALK', 'TOUR_STOP', 'PRACTICE', 'PUBLICATION', 'ANSWER'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const FOLLOW_TARGETS = ['TOPIC', 'MUNICIPALITY', 'QUESTION', 'PROJECT'] as const;
export type FollowTarget = (typeof FOLLOW_TARGETS)[number];

export const OfferLevelEnum = asEnum(OFFER_LEVELS);
export const EvidenceKindEnum = asEnum(EVIDENCE_KINDS);
export const FollowTargetEnum = asEnum(FOLLOW_TARGETS);
export const SearchPlaceEnum = asEnum(SEARCH_PLACES);

registerEnumType(OfferLevelEnum, {
  name: 'OfferLevel',
  description: 'How far a town has come in what it offers.',
  valuesMap: {
    STARTER: { description: 'Has begun and shares what it has seen so far.' },
    EXPERIENCED: { description: 'Has carried it through.' },
    CAN_ADVISE: { description: 'Can advise other towns.' },
  },
});
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'What can prove an offer.',
  valuesMap: {
    WEBTALK: { description: 'The town has shown it in a web talk.' },
    TOUR_STOP: { description: 'The town has shown it as host of a station of the academy on tour.' },
    PRACTICE: { description: 'A practice that others can look at.' },
    PUBLICATION: { description: 'A report, an article, a page.' },
    ANSWER: { description: 'An answer of the town that another town has accepted as solution.' },
  },
});
registerEnumType(FollowTargetEnum, { name: 'FollowTarget', description: 'What a person can follow.' });
registerEnumType(SearchPlaceEnum, {
  name: 'SearchPlace',
  description: 'Where somebody searched.',
  valuesMap: {
    QUESTIONS: { description: 'The list of questions.' },
    TOPICS: { description: 'A field for topics.' },
    SIMILAR: { description: 'Questions similar to one that is being asked.' },
  },
});
