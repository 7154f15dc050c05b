export { Answer } from './answer/answer.model.js';
export { AnswerReader } from './answer/answer.reader.js';
export { AnswerService } from './answer/answer.service.js';
export { Comment } from './comment/comment.model.js';
export { CommentReader } from './comment/comment.reader.js';
export { QuestionFilter } from './list/question-filter.inputs.js';
export { QuestionListReader } from './list/question-list.reader.js';
export { QuestionContent, contentUrl, type ContentSnapshot } from './question-content.js';
export { QuestionCounts } from './question-counts.service.js';
export { Question, QuestionConnection } from './question/question.model.js';
export { AskerDisclosure } from './question/asker-disclosure.service.js';
export { seesAsker } from './question/shield.rules.js';
export { QuestionPolicy } from './question/question.policy.js';
export { QuestionReader } from './question/question.reader.js';
export { questionText, type QuestionText } from './question/question.rules.js';
export { QuestionService } from './question/question.service.js';
export {
  CONTENT_TARGETS,
  type ContentTarget,
  type ContentVisibility,
  type QuestionState,
} from './questions.enums.js';
export { QuestionsApiModule } from './questions-api.module.js';
export { QuestionsModule } from './questions.module.js';
export { QuestionsWorkerModule } from './questions-worker.module.js';
export { QuestionIndexer } from './search/question-indexer.js';
export { joinSimilarContent, SimilarReason, type SimilarHit } from './similar/similar-content.model.js';
export { SimilarSources, type SimilarSource } from './similar/similar-sources.js';
export type { TypedText } from './similar/typed-text.js';
export { QuestionSearch, type SearchHit } from './search/question-search.js';
