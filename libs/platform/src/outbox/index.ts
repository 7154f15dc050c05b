export { MessageDelivery } from './delivery.js';
export { Outbox } from './outbox.js';
export { OutboxModule, OutboxWorkerModule } from './outbox.module.js';
export { MESSAGE_JOB, Relay, type MessageJob } from './relay.js';
export { OnMessage, Subscriptions, type MessageEnvelope, type MessageHandler } from './subscriptions.js';
