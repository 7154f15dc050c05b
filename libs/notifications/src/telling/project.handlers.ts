import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ReviewService } from './review.service.js';
import { TellingService } from './telling.service.js';

/** Cooperation projects: requests and what was decided, invitations, partners that come and go, steps, what projects tell. */
@Injectable()
export class ProjectTellingHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly reviews: ReviewService,
  ) {}

  @OnMessage('project.join-requested.v1', 'notifications.tell-of-join-request')
  requested(ctx: Ctx, { id, payload }: MessageEnvelope<'project.join-requested.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectJoinRequested', [payload.requestId]);
  }

  @OnMessage('project.join-reminded.v1', 'notifications.remind-of-join-request')
  reminded(ctx: Ctx, { id, payload }: MessageEnvelope<'project.join-reminded.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectJoinReminded', [payload.requestId]);
  }

  @OnMessage('project.join-decided.v1', 'notifications.tell-of-join-decision')
  decided(ctx: Ctx, { id, payload }: MessageEnvelope<'project.join-decided.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectJoinDecided', [payload.requestId]);
  }

  @OnMessage('project.partner-invited.v1', 'notifications.tell-of-project-invitation')
  invited(ctx: Ctx, { id, payload }: MessageEnvelope<'project.partner-invited.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectInvited', [payload.partnerId]);
  }

  @OnMessage('project.partner-confirmed.v1', 'notifications.tell-of-project-partner')
  confirmed(ctx: Ctx, { id, payload }: MessageEnvelope<'project.partner-confirmed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectPartnerConfirmed', [payload.partnerId]);
  }

  @OnMessage('project.partner-ended.v1', 'notifications.tell-of-ended-partner')
  ended(ctx: Ctx, { id, payload }: MessageEnvelope<'project.partner-ended.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectPartnerEnded', [payload.partnerId]);
  }

  @OnMessage('project.update-posted.v1', 'notifications.tell-of-project-update')
  posted(ctx: Ctx, { id, payload }: MessageEnvelope<'project.update-posted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectUpdatePosted', [payload.updateId]);
  }

  @OnMessage('project.state-changed.v1', 'notifications.tell-of-project-step')
  changed(ctx: Ctx, { id, payload }: MessageEnvelope<'project.state-changed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectStateChanged', [payload.entryId]);
  }

  @OnMessage('project.readers-changed.v1', 'notifications.review-project')
  async seen(ctx: Ctx, { payload }: MessageEnvelope<'project.readers-changed.v1'>): Promise<Outcome> {
    await this.reviews.reviewProject(ctx, payload.projectId);
    return done;
  }
}
