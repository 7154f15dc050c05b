import type { Ctx } from '@app/platform/context';
import { skipped, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TellingService } from './telling.service.js';

/** Promises for a town: those who may confirm them hear of the request, whoever asked of the decision. */
@Injectable()
export class MandateHandlers {
  constructor(private readonly telling: TellingService) {}

  @OnMessage('mandate.requested.v1', 'notifications.tell-mandate-holders')
  requested(ctx: Ctx, { id, payload }: MessageEnvelope<'mandate.requested.v1'>): Promise<Outcome> {
    return this.telling.tell(ctx, id, 'mandateRequested', [payload.requestId]);
  }

  @OnMessage('mandate.decided.v1', 'notifications.tell-of-mandate-decision')
  async decided(ctx: Ctx, { id, payload }: MessageEnvelope<'mandate.decided.v1'>): Promise<Outcome> {
    if (payload.outcome === 'WITHDRAWN') return skipped('whoever takes it back knows');
    return this.telling.tell(ctx, id, 'mandateDecided', [payload.requestId]);
  }
}
