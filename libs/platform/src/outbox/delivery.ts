import { MESSAGES, checkPayload, type MessageType } from '@app/contracts';
import { Injectable, Logger } from '@nestjs/common';
import { systemCtx } from '../context/index.js';
import { RawJobHandler, skipped, type Outcome } from '../jobs/index.js';
import { MESSAGE_JOB, type MessageJob } from './relay.js';
import { Subscriptions } from './subscriptions.js';

/** Runs the handler a message job names. */
@Injectable()
export class MessageDelivery {
  private readonly logger = new Logger(MessageDelivery.name);

  constructor(private readonly subscriptions: Subscriptions) {}

  @RawJobHandler(MESSAGE_JOB)
  async deliver(data: unknown): Promise<Outcome> {
    const job = data as MessageJob;
    const subscription = this.subscriptions.get(job.subscriberId);
    if (!subscription) {
      // A subscriber that was removed from the code while its jobs were waiting.
      this.logger.warn(`No subscriber ${job.subscriberId} any more; message ${job.messageId} is passed over`);
      return skipped('subscriber is gone');
    }
    const type = job.type as MessageType;
    const payload = checkPayload(type, MESSAGES[type], job.payload);
    return subscription.handle(systemCtx(job.requestId), { id: job.messageId, type, payload });
  }
}
