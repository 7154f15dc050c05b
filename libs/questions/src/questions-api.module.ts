import { DirectoryModule } from '@app/directory';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { AnswerFieldsResolver } from './answer/answer-fields.resolver.js';
import { AnswerResolver } from './answer/answer.resolver.js';
import { CommentFieldsResolver } from './comment/comment-fields.resolver.js';
import { CommentResolver } from './comment/comment.resolver.js';
import { DuplicateResolver, QuestionDuplicatesResolver } from './duplicate/duplicate.resolver.js';
import { QuestionListResolver } from './list/question-list.resolver.js';
import { MentionResolver } from './mention/mention.resolver.js';
import {
  MunicipalityQuestionsResolver,
  PersonQuestionsResolver,
  TopicQuestionsResolver,
} from './question-counts.resolver.js';
import { QuestionFieldsResolver } from './question/question-fields.resolver.js';
import { QuestionResolver } from './question/question.resolver.js';
import { ShieldResolver } from './question/shield.resolver.js';
import { QuestionsModule } from './questions.module.js';
import { SimilarContentResolver } from './similar/similar-content.resolver.js';
import { VoteResolver } from './vote/vote.resolver.js';

@Module({
  imports: [QuestionsModule, DirectoryModule, TopicsModule],
  providers: [
    AnswerFieldsResolver,
    AnswerResolver,
    CommentFieldsResolver,
    CommentResolver,
    DuplicateResolver,
    MentionResolver,
    MunicipalityQuestionsResolver,
    PersonQuestionsResolver,
    QuestionDuplicatesResolver,
    QuestionFieldsResolver,
    QuestionListResolver,
    QuestionResolver,
    ShieldResolver,
    SimilarContentResolver,
    TopicQuestionsResolver,
    VoteResolver,
  ],
})
export class QuestionsApiModule {}
