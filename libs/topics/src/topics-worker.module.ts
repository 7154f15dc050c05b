import { MaintenanceModule, Tidying } from '@app/platform/maintenance';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TopicMergeService } from './keeping/topic-merge.service.js';
import { OfferHandlers } from './offer.handlers.js';
import { TopicsModule } from './topics.module.js';
import { ZeroHits } from './zero-hits/zero-hits.service.js';

@Module({ imports: [TopicsModule, MaintenanceModule], providers: [OfferHandlers] })
export class TopicsWorkerModule implements OnModuleInit {
  constructor(
    private readonly tidying: Tidying,
    private readonly merges: TopicMergeService,
    private readonly zeroHits: ZeroHits,
  ) {}

  onModuleInit(): void {
    this.tidying.register('topic merges', (ctx) => this.merges.tidy(ctx));
    this.tidying.register('searches without hits', (ctx) => this.zeroHits.tidy(ctx));
  }
}
