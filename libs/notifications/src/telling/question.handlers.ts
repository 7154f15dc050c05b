import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ReviewService } from './review.service.js';
import { TellingService } from './telling.service.js';

/** Questions, answers, comments and offers: who follows what hears of it. */
@Injectable()
export class QuestionHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly reviews: ReviewService,
  ) {}

  @OnMessage('question.asked.v1', 'notifications.tell-followers')
  asked(ctx: Ctx, { id, payload }: MessageEnvelope<'question.asked.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'asked', [payload.questionId]);
  }

  @OnMessage('question.matched.v1', 'notifications.tell-suggested-towns')
  matched(ctx: Ctx, { id, payload }: MessageEnvelope<'question.matched.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'matched', [payload.questionId, ...payload.municipalityIds]);
  }

  @OnMessage('question.escalated.v1', 'notifications.tell-of-unanswered')
  escalated(ctx: Ctx, { id, payload }: MessageEnvelope<'question.escalated.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'escalated', [payload.questionId]);
  }

  @OnMessage('answer.posted.v1', 'notifications.tell-of-answer')
  answered(ctx: Ctx, { id, payload }: MessageEnvelope<'answer.posted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'answered', [payload.answerId]);
  }

  /** An answer that is marked for the second time was told the first time; that comes back. */
  @OnMessage('answer.accepted.v1', 'notifications.tell-of-solution')
  async accepted(ctx: Ctx, { id, payload }: MessageEnvelope<'answer.accepted.v1'>): Promise<Outcome> {
    const outcome = await this.telling.tell(ctx, id, 'accepted', [payload.answerId]);
    await this.reviews.review(ctx, payload.questionId);
    return outcome;
  }

  @OnMessage('comment.posted.v1', 'notifications.tell-of-comment')
  commented(ctx: Ctx, { id, payload }: MessageEnvelope<'comment.posted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'commented', [payload.commentId]);
  }

  @OnMessage('practice.drafted.v1', 'notifications.ask-for-consent')
  practiceDrafted(ctx: Ctx, { id, payload }: MessageEnvelope<'practice.drafted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'practiceDrafted', [payload.practiceId]);
  }

  @OnMessage('offer.set.v1', 'notifications.tell-of-offer')
  offered(ctx: Ctx, { id, payload }: MessageEnvelope<'offer.set.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'offered', [payload.offerId]);
  }

  @OnMessage('offer.expired.v1', 'notifications.ask-to-renew')
  offerExpired(ctx: Ctx, { id, payload }: MessageEnvelope<'offer.expired.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'offerExpired', [payload.offerId]);
  }

  @OnMessage('answer.unaccepted.v1', 'notifications.withdraw-solution')
  async unaccepted(ctx: Ctx, { payload }: MessageEnvelope<'answer.unaccepted.v1'>): Promise<Outcome> {
    await this.reviews.review(ctx, payload.questionId);
    return done;
  }

  /** An edit mentions people it did not mention before. */
  @OnMessage('mention.added.v1', 'notifications.tell-of-mentions')
  mentioned(ctx: Ctx, { id, payload }: MessageEnvelope<'mention.added.v1'>): Promise<Outcome> {
    const { target, targetId, personIds } = payload;
    const audience =
      target === 'QUESTION' ? 'questionMentions' : target === 'ANSWER' ? 'answerMentions' : 'commentMentions';
    return this.telling.tell(ctx, id, audience, [targetId, ...personIds]);
  }

  /** A question may be for members only from now on. */
  @OnMessage('question.edited.v1', 'notifications.review-edited')
  async edited(ctx: Ctx, { payload }: MessageEnvelope<'question.edited.v1'>): Promise<Outcome> {
    await this.reviews.review(ctx, payload.questionId);
    return done;
  }

  @OnMessage('content.deleted.v1', 'notifications.withdraw-deleted')
  async deleted(ctx: Ctx, { payload }: MessageEnvelope<'content.deleted.v1'>): Promise<Outcome> {
    await this.reviews.review(ctx, payload.targetId);
    await this.reviews.withdrawMails(ctx, payload.targetId);
    return done;
  }
}
