import { Module } from '@nestjs/common';
import { MatchHandlers } from './match.handlers.js';
import { MatchingModule } from './matching.module.js';

@Module({ imports: [MatchingModule], providers: [MatchHandlers] })
export class MatchingWorkerModule {}
