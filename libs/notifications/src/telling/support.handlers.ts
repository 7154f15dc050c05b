import type { Ctx } from '@app/platform/context';
import type { Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from './telling.service.js';

/** Formats of support: applications and what was decided. */
@Injectable()
export class SupportTellingHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('support.applied.v1', 'notifications.tell-of-support-application')
  applied(ctx: Ctx, { id, payload }: MessageEnvelope<'support.applied.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'supportApplied', [payload.applicationId]);
  }

  @OnMessage('support.moved.v1', 'notifications.tell-of-support-decision')
  decided(ctx: Ctx, { id, payload }: MessageEnvelope<'support.moved.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'supportDecided', [payload.applicationId]);
  }
}
