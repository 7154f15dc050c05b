import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { RoomPolicies } from '@app/platform/live';
import { FollowTargets, TopicContents, TopicsModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerEffects } from './answer/answer.effects.js';
import { AnswerEntity } from './answer/answer.entity.js';
import { AnswerReader } from './answer/answer.reader.js';
import { AnswerService } from './answer/answer.service.js';
import { CommentEffects } from './comment/comment.effects.js';
import { CommentEntity } from './comment/comment.entity.js';
import { CommentReader } from './comment/comment.reader.js';
import { CommentService } from './comment/comment.service.js';
import { Contributor } from './contributor.js';
import { DuplicateEffects } from './duplicate/duplicate.effects.js';
import { DuplicateMarkEntity, DuplicateMovedEntity } from './duplicate/duplicate.entity.js';
import { DuplicateMoves } from './duplicate/duplicate-moves.js';
import { DuplicateReader } from './duplicate/duplicate.reader.js';
import { DuplicateService } from './duplicate/duplicate.service.js';
import { DuplicateSweep } from './duplicate/duplicate-sweep.service.js';
import { MentionReader } from './mention/mention.reader.js';
import { MentionService } from './mention/mention.service.js';
import { QuestionListReader } from './list/question-list.reader.js';
import { QuestionContent } from './question-content.js';
import { QuestionCounts } from './question-counts.service.js';
import { AskerDisclosure } from './question/asker-disclosure.service.js';
import { QuestionEffects } from './question/question.effects.js';
import { QuestionEntity, QuestionTopicEntity } from './question/question.entity.js';
import { QuestionLock } from './question/question.lock.js';
import { QuestionPolicy } from './question/question.policy.js';
import { QuestionReader } from './question/question.reader.js';
import { QuestionTopicContent } from './question/question-topic-content.js';
import { QuestionService } from './question/question.service.js';
import { QuestionWording } from './question/question-wording.js';
import { QuestionStateService } from './question/question-state.service.js';
import { RevisionEntity } from './question/revision.entity.js';
import { QuestionIndexer } from './search/question-indexer.js';
import { QuestionSearch } from './search/question-search.js';
import { WordStatistics } from './search/word-statistics.js';
import { SimilarProofs } from './similar/similar-proofs.js';
import { SimilarQuestions } from './similar/similar-questions.js';
import { SimilarSources } from './similar/similar-sources.js';
import { TypedTexts } from './similar/typed-text.js';
import { AlsoOursEntity, HelpedUsEntity, HelpfulVoteEntity } from './vote/vote.entity.js';
import { VoteReader } from './vote/vote.reader.js';
import { VoteService } from './vote/vote.service.js';

const services = [
  AnswerReader,
  AnswerService,
  AskerDisclosure,
  CommentReader,
  CommentService,
  DuplicateReader,
  DuplicateService,
  DuplicateSweep,
  MentionReader,
  MentionService,
  QuestionContent,
  QuestionCounts,
  QuestionIndexer,
  QuestionListReader,
  QuestionPolicy,
  QuestionReader,
  QuestionSearch,
  QuestionService,
  QuestionStateService,
  SimilarQuestions,
  SimilarSources,
  TypedTexts,
  VoteReader,
  VoteService,
];

/** Questions, answers, comments and votes. */
@Module({
  imports: [
    IdentityModule,
    DirectoryModule,
    TopicsModule,
    TypeOrmModule.forFeature([
      QuestionEntity,
      QuestionTopicEntity,
      AnswerEntity,
      CommentEntity,
      RevisionEntity,
      HelpfulVoteEntity,
      AlsoOursEntity,
      HelpedUsEntity,
      DuplicateMarkEntity,
      DuplicateMovedEntity,
    ]),
  ],
  providers: [
    ...services,
    AnswerEffects,
    CommentEffects,
    Contributor,
    DuplicateEffects,
    DuplicateMoves,
    QuestionEffects,
    QuestionLock,
    QuestionTopicContent,
    QuestionWording,
    SimilarProofs,
    WordStatistics,
  ],
  exports: services,
})
export class QuestionsModule implements OnModuleInit {
  constructor(
    private readonly rooms: RoomPolicies,
    private readonly targets: FollowTargets,
    private readonly policy: QuestionPolicy,
    private readonly similar: SimilarSources,
    private readonly similarQuestions: SimilarQuestions,
    private readonly topicContents: TopicContents,
    private readonly topicContent: QuestionTopicContent,
  ) {}

  onModuleInit(): void {
    this.similar.register('SimilarQuestion', (ctx, typed, limit) =>
      this.similarQuestions.find(ctx, typed, limit),
    );
    this.rooms.register('question', (ctx, ids) => this.policy.visible(ctx, ids));
    this.topicContents.register('QUESTION', this.topicContent);
    this.rooms.keepQuiet('question', (ctx, ids) => this.policy.ownShielded(ctx, ids));
    this.targets.register('QUESTION', {
      visible: (ctx, ids) => this.policy.visible(ctx, ids),
      living: (id) => this.policy.original(id),
    });
  }
}
