import type { Ctx } from '@app/platform/context';
import { done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { NotificationService } from '../inbox/notification.service.js';
import { TellingService } from './telling.service.js';

/** Messages and first contacts: whoever is written to hears of it, until they have read it. */
@Injectable()
export class ConversationHandlers {
  constructor(
    private readonly telling: TellingService,
    private readonly notifications: NotificationService,
  ) {}

  @OnMessage('message.posted.v1', 'notifications.tell-of-message')
  written(ctx: Ctx, { id, payload }: MessageEnvelope<'message.posted.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'written', [payload.messageId]);
  }

  /** Who has read the conversation itself need not open the notification as well, nor read of it in an overview. */
  @OnMessage('conversation.read.v1', 'notifications.read-conversation')
  async read(ctx: Ctx, { payload }: MessageEnvelope<'conversation.read.v1'>): Promise<Outcome> {
    await this.notifications.markSubjectsRead(
      ctx,
      payload.personId,
      ['message.posted'],
      [payload.conversationId],
    );
    return done;
  }

  @OnMessage('contact.requested.v1', 'notifications.tell-of-contact')
  contactRequested(ctx: Ctx, { id, payload }: MessageEnvelope<'contact.requested.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'contactRequested', [payload.contactId]);
  }

  @OnMessage('contact.answered.v1', 'notifications.tell-of-contact-answer')
  contactAnswered(ctx: Ctx, { id, payload }: MessageEnvelope<'contact.answered.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'contactAnswered', [payload.contactId]);
  }

  @OnMessage('contact.result-asked.v1', 'notifications.ask-for-result')
  resultAsked(ctx: Ctx, { id, payload }: MessageEnvelope<'contact.result-asked.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'contactResultAsked', [payload.contactId]);
  }
}
