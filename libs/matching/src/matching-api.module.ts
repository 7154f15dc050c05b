import { DirectoryModule } from '@app/directory';
import { Module } from '@nestjs/common';
import {
  MatchFieldsResolver,
  QuestionHelpersResolver,
  SuggestedHelperFieldsResolver,
} from './match-fields.resolver.js';
import { MatchResolver } from './match.resolver.js';
import { MatchingModule } from './matching.module.js';

@Module({
  imports: [MatchingModule, DirectoryModule],
  providers: [MatchFieldsResolver, MatchResolver, QuestionHelpersResolver, SuggestedHelperFieldsResolver],
})
export class MatchingApiModule {}
