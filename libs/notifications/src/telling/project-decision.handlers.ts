import type { Ctx } from '@app/platform/context';
import type { Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from './telling.service.js';

/** Decisions of cooperation projects, and who is deputy in them. */
@Injectable()
export class ProjectDecisionTellingHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('project.decision-opened.v1', 'notifications.ask-for-votes')
  opened(ctx: Ctx, { id, payload }: MessageEnvelope<'project.decision-opened.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectDecisionOpened', [payload.decisionId]);
  }

  @OnMessage('project.deputy-named.v1', 'notifications.tell-of-deputyship')
  deputyNamed(ctx: Ctx, { id, payload }: MessageEnvelope<'project.deputy-named.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectDeputyNamed', [payload.deputyId]);
  }

  @OnMessage('project.decision-reminded.v1', 'notifications.remind-of-vote')
  reminded(ctx: Ctx, { id, payload }: MessageEnvelope<'project.decision-reminded.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectDecisionReminded', [payload.decisionId]);
  }

  @OnMessage('project.decision-objected.v1', 'notifications.tell-of-objection')
  objected(ctx: Ctx, { id, payload }: MessageEnvelope<'project.decision-objected.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectDecisionObjected', [payload.entryId]);
  }

  @OnMessage('project.decision-closed.v1', 'notifications.tell-of-outcome')
  closed(ctx: Ctx, { id, payload }: MessageEnvelope<'project.decision-closed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectDecisionClosed', [payload.decisionId]);
  }

  @OnMessage('project.decision-review-due.v1', 'notifications.ask-for-review')
  review(ctx: Ctx, { id, payload }: MessageEnvelope<'project.decision-review-due.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectDecisionReview', [payload.decisionId]);
  }
}
