import { JobHandlers, JobsWorkerModule } from '@app/platform/jobs';
import { MailWorkerModule } from '@app/platform/mail';
import { MaintenanceModule } from '@app/platform/maintenance';
import { OutboxWorkerModule } from '@app/platform/outbox';
import { StorageWorkerModule } from '@app/platform/storage';
import { DirectoryWorkerModule } from '@app/directory';
import { ConversationsWorkerModule } from '@app/conversations';
import { IdentityWorkerModule } from '@app/identity';
import { CirclesWorkerModule } from '@app/circles';
import { MatchingWorkerModule } from '@app/matching';
import { NotificationsWorkerModule } from '@app/notifications';
import { ProjectsWorkerModule } from '@app/projects';
import { QuestionsWorkerModule } from '@app/questions';
import { TopicsWorkerModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';

/** Everything that happens after a request: messages, mails, digests, schedules. Roots add `PlatformModule.forRoot`. */
@Module({
  imports: [
    JobsWorkerModule,
    OutboxWorkerModule,
    MailWorkerModule,
    MaintenanceModule,
    StorageWorkerModule,
    IdentityWorkerModule,
    DirectoryWorkerModule,
    TopicsWorkerModule,
    QuestionsWorkerModule,
    MatchingWorkerModule,
    ConversationsWorkerModule,
    CirclesWorkerModule,
    ProjectsWorkerModule,
    NotificationsWorkerModule,
  ],
})
export class WorkerModule implements OnModuleInit {
  constructor(private readonly handlers: JobHandlers) {}

  onModuleInit(): void {
    this.handlers.assertComplete();
  }
}
