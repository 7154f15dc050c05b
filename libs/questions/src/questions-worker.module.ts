import { systemCtx } from '@app/platform/context';
import { Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DuplicateHandlers } from './duplicate/duplicate.handlers.js';
import { QuestionsModule } from './questions.module.js';
import { QuestionIndexer } from './search/question-indexer.js';
import { TopicMergeHandlers } from './search/topic-merge.handlers.js';

@Module({ imports: [QuestionsModule], providers: [DuplicateHandlers, TopicMergeHandlers] })
export class QuestionsWorkerModule implements OnApplicationBootstrap {
  private readonly logger = new Logger('Questions');

  constructor(private readonly indexer: QuestionIndexer) {}

  /** Prepares for search what an update of the product, or a seed, has left unprepared; beside other work. */
  onApplicationBootstrap(): void {
    this.indexer.catchUp(systemCtx('catch-up')).then(
      (count) => count > 0 && this.logger.log(`Prepared ${count} questions for search`),
      (error: unknown) => this.logger.error('Questions could not be prepared for search', error),
    );
  }
}
