import { AccessModule } from '@app/platform/access';
import { GraphqlModule } from '@app/platform/graphql';
import { LiveApiModule } from '@app/platform/live';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { NotificationsApiModule } from '@app/notifications';
import { TopicsApiModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { DevMailboxController } from './dev-mailbox.controller.js';
import { HealthModule } from './health/health.module.js';
import { persistedDocuments } from './persisted-documents.js';
import { InstanceResolver } from './start/instance.resolver.js';

/** Everything a browser can reach. Roots add `PlatformModule.forRoot`. */
@Module({
  imports: [
    GraphqlModule.forRoot(persistedDocuments()),
    AccessModule,
    LiveApiModule,
    HealthModule,
    IdentityApiModule,
    DirectoryApiModule,
    TopicsApiModule,
    NotificationsApiModule,
  ],
  controllers: [DevMailboxController],
  providers: [InstanceResolver],
})
export class ApiModule {}
