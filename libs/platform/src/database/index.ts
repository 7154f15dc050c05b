export { Database, isUniqueViolation, sqlState, type RunOptions, type StatementOptions } from './database.js';
export { DatabaseModule } from './database.module.js';
export { inspectDatabase, type DatabaseState } from './inspect.js';
export { Listener } from './listener.js';
export { QUEUE_SCHEMA, runMigrations } from './migrate.js';
export { dataSourceOptions } from './options.js';
export { decodeCursor, encodeCursor, pageSize } from './paging.js';
export { ownPool } from './pool.js';
