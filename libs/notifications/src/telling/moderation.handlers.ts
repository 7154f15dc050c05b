import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ReviewService } from './review.service.js';
import { TellingService } from './telling.service.js';

/** Reports and decisions: authors and reporters learn of decisions, moderators of reports; hidden content is taken back. */
@Injectable()
export class ModerationHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly reviews: ReviewService,
  ) {}

  @OnMessage('content.reported.v1', 'notifications.tell-moderators')
  reported(ctx: Ctx, { id, payload }: MessageEnvelope<'content.reported.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'reported', [payload.reportId]);
  }

  @OnMessage('content.hidden.v1', 'notifications.tell-of-hiding')
  hidden(ctx: Ctx, { id, payload }: MessageEnvelope<'content.hidden.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'moderated', [payload.decisionId]);
  }

  @OnMessage('content.restored.v1', 'notifications.tell-of-restoring')
  restored(ctx: Ctx, { id, payload }: MessageEnvelope<'content.restored.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'moderated', [payload.decisionId]);
  }

  @OnMessage('case.dismissed.v1', 'notifications.tell-of-dismissal')
  dismissed(ctx: Ctx, { id, payload }: MessageEnvelope<'case.dismissed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'dismissed', [payload.decisionId]);
  }

  @OnMessage('content.hidden.v1', 'notifications.withdraw-hidden')
  async withdraw(ctx: Ctx, { payload }: MessageEnvelope<'content.hidden.v1'>): Promise<Outcome> {
    await this.reviews.review(ctx, payload.targetId);
    await this.reviews.withdrawMails(ctx, payload.targetId);
    return done;
  }

  @OnMessage('content.restored.v1', 'notifications.bring-back-restored')
  async bringBack(ctx: Ctx, { payload }: MessageEnvelope<'content.restored.v1'>): Promise<Outcome> {
    await this.reviews.review(ctx, payload.targetId);
    return done;
  }
}
