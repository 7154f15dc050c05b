export { IdentityService, type AccountIds, type NewAccount } from './accounts/identity.service.js';
export { domainOf, normalEmail } from './accounts/email-address.rules.js';
export { AccountAdmin } from './accounts/account-admin.model.js';
export { InstanceRoleEnum, Viewer } from './accounts/viewer.model.js';
export { IdentityModule } from './identity.module.js';
export { IdentityApiModule } from './identity-api.module.js';
export { IdentityWorkerModule } from './identity-worker.module.js';
export { ActorChanges } from './login-sessions/actor-changes.js';
export { sessionHolds } from './login-sessions/login-session.records.js';
export { LoginSessionMiddleware } from './login-sessions/login-session.middleware.js';
export {
  IdentityReader,
  POSITION_COLUMNS,
  personAsJson,
  shownPosition,
  type AccountOfPerson,
  type PersonDetails,
  type PositionRow,
} from './people/identity.reader.js';
export { FieldVisibilityEnum, Person } from './people/person.model.js';
export {
  FIELD_VISIBILITIES,
  circleOf,
  isMember,
  isShown,
  type FieldVisibility,
} from './people/person.rules.js';
export { PersonEntity } from './people/person.entity.js';
export { hashPassword } from './sign-in/password-hasher.js';
