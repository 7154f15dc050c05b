import type { Ctx } from '@app/platform/context';
import type { Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from '../telling/telling.service.js';

/** Announcements: the chosen members hear of them. */
@Injectable()
export class AnnouncementHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('announcement.sent.v1', 'notifications.tell-of-announcement')
  sent(ctx: Ctx, { id, payload }: MessageEnvelope<'announcement.sent.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'announced', [payload.announcementId]);
  }
}
