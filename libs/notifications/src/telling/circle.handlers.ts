import type { Ctx } from '@app/platform/context';
import type { Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from './telling.service.js';

/** Cooperation circles: the invited towns hear of the invitation, those that accepted that it has come about. */
@Injectable()
export class CircleTellingHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('circle.invited.v1', 'notifications.tell-of-circle')
  invited(ctx: Ctx, { id, payload }: MessageEnvelope<'circle.invited.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'circleInvited', [payload.circleId]);
  }

  @OnMessage('circle.formed.v1', 'notifications.tell-of-formed-circle')
  formed(ctx: Ctx, { id, payload }: MessageEnvelope<'circle.formed.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'circleFormed', [payload.circleId]);
  }
}
