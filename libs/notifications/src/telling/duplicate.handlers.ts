import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ReviewService } from './review.service.js';
import { TellingService } from './telling.service.js';

/** Questions that are the same as others: who has to decide, who waits for it, and who followed them. */
@Injectable()
export class DuplicateTellingHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly reviews: ReviewService,
  ) {}

  @OnMessage('question.duplicate-proposed.v1', 'notifications.ask-about-duplicate')
  proposed(ctx: Ctx, { id, payload }: MessageEnvelope<'question.duplicate-proposed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'duplicateProposed', [payload.markId]);
  }

  @OnMessage('question.duplicate-reminded.v1', 'notifications.remind-of-duplicate')
  reminded(ctx: Ctx, { id, payload }: MessageEnvelope<'question.duplicate-reminded.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'duplicateReminded', [payload.markId]);
  }

  /** Declined and lapsed ones are told; what the staff took back is taken back here too. */
  @OnMessage('question.duplicate-dropped.v1', 'notifications.tell-of-kept-question')
  async dropped(
    ctx: Ctx,
    { id, payload }: MessageEnvelope<'question.duplicate-dropped.v1'>,
  ): Promise<Outcome> {
    await this.telling.tell(ctx, id, 'duplicateAnswered', [payload.markId]);
    await this.reviews.review(ctx, payload.questionId);
    return done;
  }

  @OnMessage('question.duplicate-accepted.v1', 'notifications.tell-of-merged-question')
  accepted(ctx: Ctx, { id, payload }: MessageEnvelope<'question.duplicate-accepted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'duplicateAccepted', [payload.markId]);
  }

  @OnMessage('question.duplicate-undone.v1', 'notifications.tell-of-undone-duplicate')
  async undone(ctx: Ctx, { id, payload }: MessageEnvelope<'question.duplicate-undone.v1'>): Promise<Outcome> {
    await this.telling.tell(ctx, id, 'duplicateUndone', [payload.markId]);
    await this.reviews.review(ctx, payload.questionId);
    return done;
  }
}
