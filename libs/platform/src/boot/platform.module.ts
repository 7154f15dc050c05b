import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '../access/index.js';
import { ClockModule } from '../clock/index.js';
import { ConfigModule } from '../config/index.js';
import { DatabaseModule } from '../database/index.js';
import { JobsModule } from '../jobs/index.js';
import { LiveModule } from '../live/index.js';
import { MailModule } from '../mail/index.js';
import { OutboxModule } from '../outbox/index.js';
import { RateLimitModule } from '../rate-limit/index.js';
import { StorageModule } from '../storage/index.js';

/** The engine room every process needs, once. The api and the worker add their own halves on top. */
@Module({})
export class PlatformModule {
  /** @param applicationName shows in PostgreSQL's list of connections */
  static forRoot(
    applicationName: string,
    environment: Record<string, string | undefined> = process.env,
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule,
        DatabaseModule.forRoot(applicationName),
        OutboxModule,
        JobsModule,
        LiveModule,
        MailModule,
        AuditModule,
        RateLimitModule,
        StorageModule,
      ],
    };
  }
}
