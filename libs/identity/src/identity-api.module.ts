import { ACTOR_SOURCE } from '@app/platform/access';
import { SOCKET_IDENTITY } from '@app/platform/live';
import { Global, Module } from '@nestjs/common';
import { AccountAdminReader } from './accounts/account-admin.reader.js';
import { AccountAdminResolver } from './accounts/account-admin.resolver.js';
import { AccountAdminService } from './accounts/account-admin.service.js';
import { ViewerReader } from './accounts/viewer.reader.js';
import { ViewerResolver } from './accounts/viewer.resolver.js';
import { EmailChangeEffects } from './email-change/email-change.effects.js';
import { EmailChangeLinks } from './email-change/email-change.links.js';
import { EmailChangeRequests } from './email-change/email-change.request.js';
import { EmailChangeResolver } from './email-change/email-change.resolver.js';
import { EmailChangeService } from './email-change/email-change.service.js';
import { IdentityModule } from './identity.module.js';
import { LoginSessionMiddleware } from './login-sessions/login-session.middleware.js';
import { LoginSessionRecords } from './login-sessions/login-session.records.js';
import { LoginSessionResolver } from './login-sessions/login-session.resolver.js';
import { SessionIdentity } from './login-sessions/session-identity.js';
import { PersonFieldsResolver } from './people/person-fields.resolver.js';
import { PersonResolver } from './people/person.resolver.js';
import { PersonService } from './people/person.service.js';
import { CodeSignInService } from './sign-in/code-sign-in.service.js';
import { PasswordResetService } from './sign-in/password-reset.service.js';
import { PasswordSignInService } from './sign-in/password-sign-in.service.js';
import { PasswordService } from './sign-in/password.service.js';
import { SignInFlow } from './sign-in/sign-in.flow.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignUpService } from './sign-in/sign-up.service.js';
import { Strategies } from './sign-in/strategies.js';

/** Signing in and everything people see of accounts. Global, because the sockets ask it who is there. */
@Global()
@Module({
  imports: [IdentityModule],
  providers: [
    AccountAdminReader,
    AccountAdminResolver,
    AccountAdminService,
    CodeSignInService,
    EmailChangeEffects,
    EmailChangeLinks,
    EmailChangeRequests,
    EmailChangeResolver,
    EmailChangeService,
    LoginSessionMiddleware,
    LoginSessionRecords,
    LoginSessionResolver,
    PasswordResetService,
    PasswordService,
    PasswordSignInService,
    PersonFieldsResolver,
    PersonResolver,
    PersonService,
    SessionIdentity,
    SignInFlow,
    SignInResolver,
    SignUpService,
    Strategies,
    ViewerReader,
    ViewerResolver,
    { provide: ACTOR_SOURCE, useExisting: SessionIdentity },
    { provide: SOCKET_IDENTITY, useExisting: SessionIdentity },
  ],
  exports: [ACTOR_SOURCE, SOCKET_IDENTITY, LoginSessionMiddleware],
})
export class IdentityApiModule {}
