import type { Ctx } from '@app/platform/context';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ReviewService } from './review.service.js';
import { TellingService } from './telling.service.js';

type BelongingChanged =
  | 'membership.activated.v1'
  | 'membership.restored.v1'
  | 'membership.lapsed.v1'
  | 'membership.ended.v1'
  | 'membership.reconsidered.v1'
  | 'institution-membership.activated.v1'
  | 'institution-membership.ended.v1'
  | 'institution-membership.reconsidered.v1';

/**
 * Joining a town or an institution: its admins hear of requests, staff of towns and mail domains that are claimed, the
 * person of the decision and of being removed.
 */
@Injectable()
export class MembershipHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly reviews: ReviewService,
  ) {}

  @OnMessage('membership.requested.v1', 'notifications.tell-town-admins')
  requested(ctx: Ctx, { id, payload }: MessageEnvelope<'membership.requested.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'joinRequested', [payload.membershipId]);
  }

  @OnMessage('membership.reconsidered.v1', 'notifications.tell-town-admins-again')
  reconsidered(ctx: Ctx, { id, payload }: MessageEnvelope<'membership.reconsidered.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'joinReopened', [payload.membershipId]);
  }

  @OnMessage('municipality.claimed.v1', 'notifications.tell-staff-of-claim')
  claimed(ctx: Ctx, { id, payload }: MessageEnvelope<'municipality.claimed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'joinRequested', [payload.membershipId]);
  }

  @OnMessage('membership.activated.v1', 'notifications.tell-of-acceptance')
  activated(ctx: Ctx, { id, payload }: MessageEnvelope<'membership.activated.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'joinDecided', [payload.membershipId]);
  }

  @OnMessage('membership.rejected.v1', 'notifications.tell-of-rejection')
  rejected(ctx: Ctx, { id, payload }: MessageEnvelope<'membership.rejected.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'joinDecided', [payload.membershipId]);
  }

  @OnMessage('membership.ended.v1', 'notifications.tell-of-removal')
  ended(ctx: Ctx, { id, payload }: MessageEnvelope<'membership.ended.v1'>): Promise<Outcome> {
    return this.tellRemoved(ctx, id, 'membershipEnded', payload);
  }

  @OnMessage('institution-membership.ended.v1', 'notifications.tell-of-institution-removal')
  institutionEnded(
    ctx: Ctx,
    { id, payload }: MessageEnvelope<'institution-membership.ended.v1'>,
  ): Promise<Outcome> {
    return this.tellRemoved(ctx, id, 'institutionEnded', payload);
  }

  @OnMessage('membership.activated.v1', 'notifications.review-after-joining')
  @OnMessage('membership.restored.v1', 'notifications.review-after-return')
  @OnMessage('membership.lapsed.v1', 'notifications.review-after-lapse')
  @OnMessage('membership.ended.v1', 'notifications.review-after-leaving')
  @OnMessage('membership.reconsidered.v1', 'notifications.review-after-doubt')
  @OnMessage('institution-membership.activated.v1', 'notifications.review-after-joining-institution')
  @OnMessage('institution-membership.ended.v1', 'notifications.review-after-leaving-institution')
  @OnMessage('institution-membership.reconsidered.v1', 'notifications.review-after-institution-doubt')
  async belongs(ctx: Ctx, { payload }: MessageEnvelope<BelongingChanged>): Promise<Outcome> {
    await this.reviews.reviewProjectsOf(ctx, payload.accountId);
    return done;
  }

  @OnMessage('institution-membership.requested.v1', 'notifications.tell-institution-admins')
  institutionRequested(
    ctx: Ctx,
    { id, payload }: MessageEnvelope<'institution-membership.requested.v1'>,
  ): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'institutionRequested', [payload.membershipId]);
  }

  @OnMessage('institution-membership.reconsidered.v1', 'notifications.tell-institution-admins-again')
  institutionReconsidered(
    ctx: Ctx,
    { id, payload }: MessageEnvelope<'institution-membership.reconsidered.v1'>,
  ): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'institutionReopened', [payload.membershipId]);
  }

  @OnMessage('institution-membership.decided.v1', 'notifications.tell-of-institution')
  institutionDecided(
    ctx: Ctx,
    { id, payload }: MessageEnvelope<'institution-membership.decided.v1'>,
  ): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'institutionDecided', [payload.membershipId]);
  }

  @OnMessage('mail-domain.claimed.v1', 'notifications.tell-staff-of-domain')
  domainClaimed(ctx: Ctx, { id, payload }: MessageEnvelope<'mail-domain.claimed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'domainClaimed', [payload.claimId]);
  }

  private async tellRemoved(
    ctx: Ctx,
    messageId: string,
    audience: 'membershipEnded' | 'institutionEnded',
    { membershipId, endedBy }: { readonly membershipId: string; readonly endedBy: string | null },
  ): Promise<Outcome> {
    if (endedBy === null) return skipped('whoever leaves knows');
    return this.telling.tell(ctx, messageId, audience, [membershipId, endedBy]);
  }
}
