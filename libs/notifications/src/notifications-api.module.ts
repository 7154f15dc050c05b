import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import {
  NotificationConnectionFieldsResolver,
  NotificationFieldsResolver,
  ViewerNotificationsResolver,
} from './inbox/notification-fields.resolver.js';
import { NotificationResolver } from './inbox/notification.resolver.js';
import { NotificationsModule } from './notifications.module.js';
import { AnnouncementResolver } from './announcement/announcement.resolver.js';
import { PreferenceResolver } from './preferences/preference.resolver.js';
import { PushResolver } from './push/push.resolver.js';
import { QuestionMuteResolver } from './mute/question-mute.resolver.js';
import { QuietTimesResolver } from './quiet/quiet-times.resolver.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';

/** Notifications, settings and unsubscribing, for apps/api. */
@Module({
  imports: [IdentityModule, NotificationsModule],
  controllers: [UnsubscribeController],
  providers: [
    NotificationConnectionFieldsResolver,
    NotificationFieldsResolver,
    NotificationResolver,
    AnnouncementResolver,
    PreferenceResolver,
    PushResolver,
    QuestionMuteResolver,
    QuietTimesResolver,
    ViewerNotificationsResolver,
  ],
})
export class NotificationsApiModule {}
