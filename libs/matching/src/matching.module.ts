import { DirectoryModule } from '@app/directory';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MatchCandidates } from './match-candidates.reader.js';
import { MatchIndex } from './match-index.service.js';
import { MatchViewpoints } from './match-viewpoint.reader.js';
import { MatchWeightsEntity } from './match-weights.entity.js';
import { MatchWeightsService } from './match-weights.service.js';
import { MatchPresenter } from './match.presenter.js';
import { Matches } from './matches.service.js';
import { SuggestedHelperEntity } from './suggested-helper.entity.js';
import { SuggestedHelperReader } from './suggested-helper.reader.js';
import { SuggestedHelpers } from './suggested-helper.service.js';

const services = [
  MatchCandidates,
  Matches,
  MatchIndex,
  MatchPresenter,
  MatchViewpoints,
  MatchWeightsService,
  SuggestedHelperReader,
  SuggestedHelpers,
];

/** Who fits whom, and who is asked to help. */
@Module({
  imports: [
    DirectoryModule,
    TopicsModule,
    TypeOrmModule.forFeature([MatchWeightsEntity, SuggestedHelperEntity]),
  ],
  providers: services,
  exports: [
    Matches,
    MatchIndex,
    SuggestedHelperReader,
    SuggestedHelpers,
    MatchPresenter,
    MatchWeightsService,
  ],
})
export class MatchingModule {}
