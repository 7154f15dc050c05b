import { MailRegistry } from '@app/platform/mail';
import { Tidying } from '@app/platform/maintenance';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AnnouncementHandlers } from './announcement/announcement.handlers.js';
import { DigestHandlers } from './digest/digest.handlers.js';
import { DIGEST_MAILS } from './digest/digest.mail.js';
import { DigestService } from './digest/digest.service.js';
import { SnoozeHandlers } from './inbox/snooze.handlers.js';
import { NotificationsModule } from './notifications.module.js';
import { PushDeliveryService } from './push/push-delivery.service.js';
import { PushQueue } from './push/push-queue.js';
import { PushTransport } from './push/push-transport.js';
import { PushHandlers } from './push/push.handlers.js';
import { ConversationHandlers } from './telling/conversation.handlers.js';
import { CircleTellingHandlers } from './telling/circle.handlers.js';
import { MandateHandlers } from './telling/mandate.handlers.js';
import { MembershipHandlers } from './telling/membership.handlers.js';
import { ModerationHandlers } from './telling/moderation.handlers.js';
import { NOTIFICATION_MAILS } from './telling/notification.mail.js';
import { SupportTellingHandlers } from './telling/support.handlers.js';
import { ProjectMeetingTellingHandlers } from './telling/project-meeting.handlers.js';
import { ProjectDecisionTellingHandlers } from './telling/project-decision.handlers.js';
import { ProjectTalkTellingHandlers } from './telling/project-talk.handlers.js';
import { ProjectWorkTellingHandlers } from './telling/project-work.handlers.js';
import { ProjectTellingHandlers } from './telling/project.handlers.js';
import { DuplicateTellingHandlers } from './telling/duplicate.handlers.js';
import { QuestionHandlers } from './telling/question.handlers.js';
import { ReviewService } from './telling/review.service.js';
import { TellingMails } from './telling/telling-mails.js';
import { TellingService } from './telling/telling.service.js';

/** Telling people, and the overviews, for apps/worker. */
@Module({
  imports: [NotificationsModule],
  providers: [
    ConversationHandlers,
    CircleTellingHandlers,
    AnnouncementHandlers,
    DigestHandlers,
    DigestService,
    MandateHandlers,
    MembershipHandlers,
    ModerationHandlers,
    ProjectMeetingTellingHandlers,
    ProjectTalkTellingHandlers,
    ProjectTellingHandlers,
    ProjectDecisionTellingHandlers,
    ProjectWorkTellingHandlers,
    SupportTellingHandlers,
    DuplicateTellingHandlers,
    PushDeliveryService,
    PushHandlers,
    PushTransport,
    QuestionHandlers,
    ReviewService,
    SnoozeHandlers,
    TellingMails,
    TellingService,
  ],
})
export class NotificationsWorkerModule implements OnModuleInit {
  constructor(
    private readonly mails: MailRegistry,
    private readonly tidying: Tidying,
    private readonly digests: DigestHandlers,
    private readonly pushes: PushQueue,
  ) {}

  onModuleInit(): void {
    this.mails.register(...Object.values(NOTIFICATION_MAILS));
    this.mails.register(...Object.values(DIGEST_MAILS));
    this.tidying.register('overviews', (ctx) => this.digests.tidy(ctx));
    this.tidying.register('pushes', (ctx) => this.pushes.tidy(ctx));
  }
}
