import { AccessModule } from '@app/platform/access';
import { GraphqlModule } from '@app/platform/graphql';
import { LiveApiModule } from '@app/platform/live';
import { AdministrationApiModule } from '@app/administration';
import { ConversationsApiModule } from '@app/conversations';
import { CirclesApiModule } from '@app/circles';
import { DirectoryApiModule, DirectoryModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule } from '@app/notifications';
import { PracticesApiModule } from '@app/practices';
import { ProjectsApiModule } from '@app/projects';
import { QuestionsApiModule, QuestionsModule } from '@app/questions';
import { TopicsApiModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { DevMailboxController } from './dev-mailbox.controller.js';
import { HealthModule } from './health/health.module.js';
import { persistedDocuments } from './persisted-documents.js';
import { DeskResolver } from './start/desk.resolver.js';
import { WaitingReader } from './start/waiting.reader.js';
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
    QuestionsApiModule,
    MatchingApiModule,
    ConversationsApiModule,
    CirclesApiModule,
    NotificationsApiModule,
    ModerationApiModule,
    PracticesApiModule,
    ProjectsApiModule,
    AdministrationApiModule,
    DirectoryModule,
    QuestionsModule,
  ],
  controllers: [DevMailboxController],
  providers: [DeskResolver, InstanceResolver, WaitingReader],
})
export class ApiModule {}
