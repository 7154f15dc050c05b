import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadLetters, Discardings } from './dead-letters.js';
import { JobHandlers } from './job-handlers.js';
import { Jobs } from './jobs.js';
import { QUEUE_PREFIX, QueueBackend } from './queue-backend.js';

/** Queues to add to and to look into. */
@Global()
@Module({
  providers: [
    QueueBackend,
    Jobs,
    DeadLetters,
    Discardings,
    { provide: QUEUE_PREFIX, useValue: 'kleinstadtnetz' },
  ],
  exports: [QueueBackend, Jobs, DeadLetters, Discardings],
})
export class JobsModule {}

/** Runs the jobs: only in the worker. */
@Module({ imports: [DiscoveryModule], providers: [JobHandlers], exports: [JobHandlers] })
export class JobsWorkerModule {}
