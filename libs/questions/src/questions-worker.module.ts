import { systemCtx } from '@app/platform/context';
import { Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DuplicateHandlers } from './duplicate/duplicate.handlers.js';
import { QuestionsModule } from './questions.module.js';
import { QuestionIndexer } from './search/question-indexer.js';
import { TopicMergeHandlers } from './search/topic-merge.handlers.js';

@Module({ imports: [QuestionsModule], providers: [DuplicateHandlers, TopicMergeHandlers] })
export class QuestionsWorkerModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Questions');
  private readonly stopping = new AbortController();
  private preparing: Promise<void> = Promise.resolve();

  constructor(private readonly indexer: QuestionIndexer) {}

  /** Prepares for search what an update of the product, or a seed, has left unprepared; beside other work. */
  onApplicationBootstrap(): void {
    this.preparing = this.prepare();
  }

  /** Waits for the batch that is being prepared; the rest follows at the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.preparing;
  }

  private async prepare(): Promise<void> {
    try {
      const count = await this.indexer.catchUp(systemCtx('catch-up'), this.stopping.signal);
      if (count > 0) this.logger.log(`Prepared ${count} questions for search`);
    } catch (error) {
      this.logger.error('Questions could not be prepared for search', error);
    }
  }
}
