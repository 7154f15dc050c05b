export { MatchIndex } from './match-index.service.js';
export { Match, MatchReason, SuggestedHelper } from './match.model.js';
export { Matches } from './matches.service.js';
export { MatchingApiModule } from './matching-api.module.js';
export { MatchingModule } from './matching.module.js';
export { MatchingWorkerModule } from './matching-worker.module.js';
export { QuestionRouting } from './routing/question-routing.service.js';
export { SuggestedHelperReader } from './suggested-helper.reader.js';
export { SuggestedHelpers } from './suggested-helper.service.js';
