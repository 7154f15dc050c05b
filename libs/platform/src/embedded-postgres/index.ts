export { EmbeddedPostgresError, type EmbeddedPostgresProblem } from './errors.js';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './launcher.js';
export { THROWAWAY_SETTINGS, type PostgresSettings } from './settings.js';
