import { RoomPolicies } from '@app/platform/live';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './accounts/account.entity.js';
import { AccountRoleEntity } from './accounts/account-role.entity.js';
import { IdentityService } from './accounts/identity.service.js';
import { EmailChangeEntity } from './email-change/email-change.entity.js';
import { EmailChangeRecords } from './email-change/email-change.records.js';
import { ActorChanges } from './login-sessions/actor-changes.js';
import { LoginSessionEntity } from './login-sessions/login-session.entity.js';
import { LoginSessionService } from './login-sessions/login-session.service.js';
import { RecordCache } from './login-sessions/record-cache.js';
import { IdentityReader } from './people/identity.reader.js';
import { PersonEntity } from './people/person.entity.js';
import { EmailCodeEntity } from './sign-in/email-code.entity.js';
import { EmailCodes } from './sign-in/email-codes.service.js';
import { PasswordHasher } from './sign-in/password-hasher.js';

/** What other libs, the command line and the worker need of accounts and people. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      PersonEntity,
      AccountEntity,
      AccountRoleEntity,
      LoginSessionEntity,
      EmailCodeEntity,
      EmailChangeEntity,
    ]),
  ],
  providers: [
    ActorChanges,
    EmailChangeRecords,
    EmailCodes,
    IdentityReader,
    IdentityService,
    LoginSessionService,
    PasswordHasher,
    RecordCache,
  ],
  exports: [
    ActorChanges,
    EmailChangeRecords,
    EmailCodes,
    IdentityReader,
    IdentityService,
    LoginSessionService,
    PasswordHasher,
    RecordCache,
  ],
})
export class IdentityModule implements OnModuleInit {
  constructor(private readonly rooms: RoomPolicies) {}

  onModuleInit(): void {
    // A person's room is nobody else's.
    this.rooms.register(
      'person',
      async ({ actor }, ids) => new Set(ids.filter((id) => id === actor?.personId)),
    );
  }
}
