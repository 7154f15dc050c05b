import type { Ctx } from '@app/platform/context';
import type { Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from './telling.service.js';

/** The work in cooperation projects: tasks and deadlines of funding. */
@Injectable()
export class ProjectWorkTellingHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('project.task-assigned.v1', 'notifications.tell-of-task')
  assigned(ctx: Ctx, { id, payload }: MessageEnvelope<'project.task-assigned.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectTaskAssigned', [payload.taskId]);
  }

  @OnMessage('project.funding-due.v1', 'notifications.remind-of-funding')
  fundingDue(ctx: Ctx, { id, payload }: MessageEnvelope<'project.funding-due.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectFundingDue', [payload.fundingId]);
  }

  @OnMessage('project.task-overdue.v1', 'notifications.tell-of-overdue-task')
  overdue(ctx: Ctx, { id, payload }: MessageEnvelope<'project.task-overdue.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectTaskOverdue', [payload.taskId]);
  }
}
