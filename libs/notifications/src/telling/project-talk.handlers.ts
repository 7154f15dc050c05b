import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { NotificationService } from '../inbox/notification.service.js';
import { TellingService } from './telling.service.js';

/** The discussion in projects: new threads and posts, until they have been read. */
@Injectable()
export class ProjectTalkTellingHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly notifications: NotificationService,
  ) {}

  @OnMessage('project.thread-opened.v1', 'notifications.tell-of-thread')
  opened(ctx: Ctx, { id, payload }: MessageEnvelope<'project.thread-opened.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectThreadOpened', [payload.postId]);
  }

  @OnMessage('project.posted.v1', 'notifications.tell-of-post')
  posted(ctx: Ctx, { id, payload }: MessageEnvelope<'project.posted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectPosted', [payload.postId]);
  }

  @OnMessage('project.mention-added.v1', 'notifications.tell-of-project-mention')
  mentioned(ctx: Ctx, { id, payload }: MessageEnvelope<'project.mention-added.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'projectPostMentions', [payload.postId, ...payload.personIds]);
  }

  /** Who has read a thread to its end need not open the notification as well, nor read of it in an overview. */
  @OnMessage('project.threads-read.v1', 'notifications.read-threads')
  async read(ctx: Ctx, { payload }: MessageEnvelope<'project.threads-read.v1'>): Promise<Outcome> {
    const occasions = ['project.thread-opened', 'project.posted'] as const;
    await this.notifications.markSubjectsRead(ctx, payload.personId, occasions, payload.threadIds);
    return done;
  }
}
