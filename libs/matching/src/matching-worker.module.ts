import { Module } from '@nestjs/common';
import { MatchHandlers } from './match.handlers.js';
import { MatchingModule } from './matching.module.js';
import { RoutingHandlers } from './routing/routing.handlers.js';

@Module({ imports: [MatchingModule], providers: [MatchHandlers, RoutingHandlers] })
export class MatchingWorkerModule {}
