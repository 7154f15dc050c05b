import { Module } from '@nestjs/common';
import { OfferHandlers } from './offer.handlers.js';
import { TopicsModule } from './topics.module.js';

@Module({ imports: [TopicsModule], providers: [OfferHandlers] })
export class TopicsWorkerModule {}
