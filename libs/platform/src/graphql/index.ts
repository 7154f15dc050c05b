export { connectionType, PageInfo, toConnection, type Connection, type Edge } from './connection.js';
export { presentError } from './errors.plugin.js';
export { CurrentCtx, CurrentGql, gqlContext, type GqlContext } from './gql-context.js';
export { GraphqlModule } from './graphql.module.js';
export { GraphqlRunner, type RunResult } from './graphql-runner.js';
export { Json } from './json.scalar.js';
export { QUERY_LIMITS } from './limits.js';
export { RequestLoaders, type Batch } from './loaders.js';
export { PersistedDocuments } from './persisted-documents.js';
