import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MessageDelivery } from './delivery.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';
import { Subscriptions } from './subscriptions.js';

/** For every process that writes. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}

/** For the worker: relays the outbox and runs the subscribers. */
@Module({
  imports: [DiscoveryModule],
  providers: [Subscriptions, Relay, MessageDelivery],
  exports: [Relay, Subscriptions],
})
export class OutboxWorkerModule {}
