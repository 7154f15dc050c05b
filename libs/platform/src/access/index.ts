export { ACTOR_SOURCE, type ActorSource } from './actor-source.js';
export { Public, Requires, type AccessRule } from './access.decorators.js';
export { AccessGuard } from './access.guard.js';
export { AccessModule } from './access.module.js';
export { Audit } from './audit.js';
export { AuditModule } from './audit.module.js';
export { OperationInventory } from './inventory.js';
