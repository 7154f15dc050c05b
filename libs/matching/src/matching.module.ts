import { DirectoryModule } from '@app/directory';
import { QuestionsModule } from '@app/questions';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MatchCandidates } from './match-candidates.reader.js';
import { MatchDismissalEntity } from './match-dismissal.entity.js';
import { MatchDismissals } from './match-dismissal.service.js';
import { MatchIndex } from './match-index.service.js';
import { MatchStarts } from './match-start.service.js';
import { MatchViewpoints } from './match-viewpoint.reader.js';
import { MatchWeightsEntity } from './match-weights.entity.js';
import { MatchWeightsService } from './match-weights.service.js';
import { MatchPresenter } from './match.presenter.js';
import { Matches } from './matches.service.js';
import { HelpRequests } from './routing/help-requests.service.js';
import { QuestionRoutingEntity } from './routing/question-routing.entity.js';
import { QuestionRoutingReader } from './routing/question-routing.reader.js';
import { QuestionRouting } from './routing/question-routing.service.js';
import { RequestLimitEntity } from './request-limit.entity.js';
import { RequestLoads } from './request-load.service.js';
import { SuggestedHelperEntity } from './suggested-helper.entity.js';
import { SuggestedHelperReader } from './suggested-helper.reader.js';
import { SuggestedHelpers } from './suggested-helper.service.js';
import { TopicPartners } from './topic-partners.service.js';

const services = [
  HelpRequests,
  MatchCandidates,
  Matches,
  MatchDismissals,
  MatchIndex,
  MatchPresenter,
  MatchStarts,
  MatchViewpoints,
  MatchWeightsService,
  QuestionRouting,
  QuestionRoutingReader,
  RequestLoads,
  SuggestedHelperReader,
  SuggestedHelpers,
  TopicPartners,
];

/** Who fits whom, and who is asked to help. */
@Module({
  imports: [
    DirectoryModule,
    QuestionsModule,
    TopicsModule,
    TypeOrmModule.forFeature([
      MatchDismissalEntity,
      MatchWeightsEntity,
      QuestionRoutingEntity,
      RequestLimitEntity,
      SuggestedHelperEntity,
    ]),
  ],
  providers: services,
  exports: [
    MatchDismissals,
    MatchStarts,
    RequestLoads,
    Matches,
    MatchIndex,
    SuggestedHelperReader,
    SuggestedHelpers,
    TopicPartners,
    MatchPresenter,
    MatchWeightsService,
    QuestionRouting,
    QuestionRoutingReader,
  ],
})
export class MatchingModule {}
