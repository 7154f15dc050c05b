import type { Ctx } from '@app/platform/context';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { QuestionIndexer } from './question-indexer.js';

/** Prepares questions for search anew when their topics have moved. */
@Injectable()
export class TopicMergeHandlers {
  constructor(private readonly indexer: QuestionIndexer) {}

  @OnMessage('topic.merged.v1', 'questions.topic-merged')
  @OnMessage('topic.merge-undone.v1', 'questions.topic-merge-undone')
  async moved(
    ctx: Ctx,
    { payload }: MessageEnvelope<'topic.merged.v1' | 'topic.merge-undone.v1'>,
  ): Promise<Outcome> {
    const count = await this.indexer.refreshTopics(ctx, [payload.fromId, payload.intoId]);
    return count > 0 ? done : skipped('no question stands under these topics');
  }
}
