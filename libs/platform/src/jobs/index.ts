export { awaitRedis, RedisUnusable } from './await-redis.js';
export { DeadLetters, Discardings, type DeadLetter, type Discarding } from './dead-letters.js';
export { JobHandler, JobHandlers, RawJobHandler } from './job-handlers.js';
export { JobsModule, JobsWorkerModule } from './jobs.module.js';
export { Jobs, type AddOptions } from './jobs.js';
export { done, skipped, type Outcome } from './outcome.js';
export { QUEUE_PREFIX, QueueBackend, type BulkJob } from './queue-backend.js';
