import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { roleAudiences } from './project-role.audience.js';
import { ReviewService } from './review.service.js';
import { TellingService } from './telling.service.js';

type RoleMessage = 'project.role-given.v1' | 'project.role-changed.v1' | 'project.role-ended.v1';

/** Cooperation projects: requests and what was decided, invitations, partners that come and go, roles, steps, what projects tell. */
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

  @OnMessage('project.role-given.v1', 'notifications.tell-of-project-role')
  roleGiven(ctx: Ctx, message: MessageEnvelope<'project.role-given.v1'>): Promise<Outcome> {
    return this.tellOfRole(ctx, message, 'projectRoleGiven');
  }

  @OnMessage('project.role-changed.v1', 'notifications.tell-of-changed-project-role')
  roleChanged(ctx: Ctx, message: MessageEnvelope<'project.role-changed.v1'>): Promise<Outcome> {
    return this.tellOfRole(ctx, message, 'projectRoleChanged');
  }

  @OnMessage('project.role-ended.v1', 'notifications.tell-of-ended-project-role')
  roleEnded(ctx: Ctx, message: MessageEnvelope<'project.role-ended.v1'>): Promise<Outcome> {
    return this.tellOfRole(ctx, message, 'projectRoleEnded');
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

  /** What was told of the role before is no longer the latest: it goes. */
  private async tellOfRole(
    ctx: Ctx,
    { id, payload }: MessageEnvelope<RoleMessage>,
    audience: keyof typeof roleAudiences,
  ): Promise<Outcome> {
    const outcome = await this.telling.tell(ctx, id, audience, [payload.entryId, payload.personId]);
    await this.reviews.reviewProject(ctx, payload.projectId);
    return outcome;
  }
}
