import type { Ctx } from '@app/platform/context';
import type { Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from './telling.service.js';

/** Meetings of cooperation projects: who is invited hears of them, and everybody of sealed minutes. */
@Injectable()
export class ProjectMeetingTellingHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('project.meeting-invited.v1', 'notifications.invite-to-meeting')
  invited(ctx: Ctx, { id, payload }: MessageEnvelope<'project.meeting-invited.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectMeetingInvited', [payload.meetingId]);
  }

  @OnMessage('project.meeting-changed.v1', 'notifications.tell-of-changed-meeting')
  changed(ctx: Ctx, { id, payload }: MessageEnvelope<'project.meeting-changed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectMeetingChanged', [payload.meetingId]);
  }

  @OnMessage('project.meeting-cancelled.v1', 'notifications.tell-of-cancelled-meeting')
  cancelled(ctx: Ctx, { id, payload }: MessageEnvelope<'project.meeting-cancelled.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectMeetingCancelled', [payload.meetingId]);
  }

  @OnMessage('project.meeting-due.v1', 'notifications.remind-of-meeting')
  due(ctx: Ctx, { id, payload }: MessageEnvelope<'project.meeting-due.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectMeetingDue', [payload.meetingId]);
  }

  @OnMessage('project.minutes-sealed.v1', 'notifications.tell-of-sealed-minutes')
  sealed(ctx: Ctx, { id, payload }: MessageEnvelope<'project.minutes-sealed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectMinutesSealed', [payload.meetingId]);
  }
}
