import type { JobPayload } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PushDeliveryService } from './push-delivery.service.js';
import { PushQueue } from './push-queue.js';

const EVERY_MINUTE = '* * * * *';

/** Jobs and messages about push. */
@Injectable()
export class PushHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly queue: PushQueue,
    private readonly deliveries: PushDeliveryService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('push.sweep.v1', EVERY_MINUTE, {});
  }

  @JobHandler('push.due.v1')
  async due(ctx: Ctx): Promise<Outcome> {
    await this.queue.takeFresh(ctx);
    return done;
  }

  @JobHandler('push.sweep.v1')
  async sweep(ctx: Ctx): Promise<Outcome> {
    await this.queue.sweep(ctx);
    return done;
  }

  @JobHandler('push.send.v1')
  send(ctx: Ctx, { deliveryId }: JobPayload<'push.send.v1'>): Promise<Outcome> {
    return this.deliveries.send(ctx, deliveryId);
  }

  @OnMessage('push-test.ordered.v1', 'notifications.push-test')
  async test(ctx: Ctx, { id, payload }: MessageEnvelope<'push-test.ordered.v1'>): Promise<Outcome> {
    await this.queue.orderTest(ctx, id, payload.subscriptionId);
    return done;
  }
}
