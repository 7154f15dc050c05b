import type { PayloadOf, PayloadShape } from './payload.js';

/**
 * The queues, each with its own worker. `messages` carries the outbox to its subscribers, `mail` talks to
 * the mail server (slow, rate limited), `push` to the push services of browsers, `digest` collects and sends overviews,
 * `maintenance` tidies up.
 */
export const QUEUES = ['messages', 'mail', 'push', 'digest', 'maintenance'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Every job by name: its queue and its payload. A job without exactly one handler stops the boot. */
export const JOBS = {
  'mail.send.v1': { queue: 'mail', payload: { mailId: 'id' } },
  'mail.send-batch.v1': { queue: 'mail', payload: { mailIds: 'ids', claim: 'id' } },
  'push.due.v1': { queue: 'push', payload: {} },
  'push.sweep.v1': { queue: 'push', payload: {} },
  'push.send.v1': { queue: 'push', payload: { deliveryId: 'id' } },
  'digest.sweep.v1': { queue: 'digest', payload: {} },
  'notification.wake.v1': { queue: 'digest', payload: {} },
  'digest.send.v1': { queue: 'digest', payload: { runIds: 'ids' } },
  'maintenance.tidy.v1': { queue: 'maintenance', payload: {} },
  'membership.review.v1': { queue: 'maintenance', payload: {} },
  'mail-domain.check.v1': { queue: 'maintenance', payload: {} },
  'matching.refresh.v1': { queue: 'maintenance', payload: {} },
  'circles.refresh.v1': { queue: 'maintenance', payload: {} },
  'routing.sweep.v1': { queue: 'maintenance', payload: {} },
  'contact.sweep.v1': { queue: 'maintenance', payload: {} },
  'duplicate.sweep.v1': { queue: 'maintenance', payload: {} },
  'project.sweep.v1': { queue: 'maintenance', payload: {} },
  'project-task.sweep.v1': { queue: 'maintenance', payload: {} },
  'project-decision.sweep.v1': { queue: 'maintenance', payload: {} },
  'project-funding.sweep.v1': { queue: 'maintenance', payload: {} },
  'project-meeting.sweep.v1': { queue: 'maintenance', payload: {} },
  'offer.expire.v1': { queue: 'maintenance', payload: {} },
} as const satisfies Record<string, { queue: QueueName; payload: PayloadShape }>;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = PayloadOf<(typeof JOBS)[Name]['payload']>;
