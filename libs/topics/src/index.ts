export { FollowReader } from './follow.reader.js';
export { FollowService } from './follow.service.js';
export { FollowTargets, type FollowTargetKind } from './follow-targets.js';
export { compoundParts } from './german/lexicon.js';
export { fold, isStopWord, stem, words } from './german/words.js';
export { Need, Offer } from './stance.model.js';
export { OfferEvidence } from './offer-evidence.model.js';
export { OfferEvidenceStore } from './offer-evidence.store.js';
export { StanceReader } from './stance.reader.js';
export { StanceService } from './stance.service.js';
export { TAXONOMY } from './taxonomy/taxonomy.js';
export type { TaxonomyTopic } from './taxonomy/taxonomy.types.js';
export { TopicCatalogue } from './topic-catalogue.js';
export { TopicIndex } from './topic-index.js';
export type { TopicHit } from './topic-matcher.js';
export { Topic, TopicSuggestion } from './topic.model.js';
export { TopicService, type TaxonomyChanges } from './topic.service.js';
export { canHaveMergedAgain, withMergedAgain, withoutMerged } from './keeping/topic-ids.sql.js';
export { TopicContents, type ContentCount, type Merge, type TopicContent } from './keeping/topic-contents.js';
export { ZeroHits } from './zero-hits/zero-hits.service.js';
export { TopicsApiModule } from './topics-api.module.js';
export { TopicsModule } from './topics.module.js';
export { TopicsWorkerModule } from './topics-worker.module.js';
export {
  EVIDENCE_KINDS,
  FOLLOW_TARGETS,
  OFFER_LEVELS,
  type EvidenceKind,
  type FollowTarget,
  type OfferLevel,
} from './topics.enums.js';
export { SetNeedInput, SetOfferInput } from './topics.inputs.js';
