import { DirectoryModule } from '@app/directory';
import { QuestionsModule } from '@app/questions';
import { Module } from '@nestjs/common';
import {
  MatchFieldsResolver,
  QuestionHelpersResolver,
  SuggestedHelperFieldsResolver,
} from './match-fields.resolver.js';
import { MatchDismissalResolver } from './match-dismissal.resolver.js';
import { MatchResolver } from './match.resolver.js';
import { MatchingModule } from './matching.module.js';
import { MunicipalityLoadResolver, OfferLoadResolver } from './request-load.resolver.js';
import { QuestionRoutingResolver, RoutingResolver } from './routing/routing.resolver.js';

@Module({
  imports: [MatchingModule, DirectoryModule, QuestionsModule],
  providers: [
    MatchDismissalResolver,
    MatchFieldsResolver,
    MatchResolver,
    MunicipalityLoadResolver,
    OfferLoadResolver,
    QuestionHelpersResolver,
    QuestionRoutingResolver,
    RoutingResolver,
    SuggestedHelperFieldsResolver,
  ],
})
export class MatchingApiModule {}
