import { Discardings } from '@app/platform/jobs';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnouncementEntity } from './announcement/announcement.entity.js';
import { AnnouncementService } from './announcement/announcement.service.js';
import { DigestPreviewReader } from './digest/digest-preview.reader.js';
import { SnoozeService } from './inbox/snooze.service.js';
import { QuestionMuteService } from './mute/question-mute.service.js';
import { DigestRunEntity } from './digest/digest-run.entity.js';
import { DigestRuns } from './digest/digest-runs.js';
import { DigestSettingEntity } from './digest/digest-setting.entity.js';
import { FactsReader } from './facts/facts.reader.js';
import { NotificationReader } from './inbox/notification.reader.js';
import { NotificationService } from './inbox/notification.service.js';
import { NotificationEntity, ToldMessageEntity } from './notification.entity.js';
import { DigestSettingsService } from './preferences/digest-settings.service.js';
import { NotificationPreferenceEntity } from './preferences/notification-preference.entity.js';
import { PreferenceService } from './preferences/preference.service.js';
import { PushDeliveryEntity } from './push/push-delivery.entity.js';
import { PushDeviceService } from './push/push-device.service.js';
import { PushQueue } from './push/push-queue.js';
import { PushSubscriptionEntity } from './push/push-subscription.entity.js';
import { VapidKeys } from './push/vapid-keys.js';
import { QuietSettingEntity } from './quiet/quiet-setting.entity.js';
import { QuietTimesService } from './quiet/quiet-times.service.js';
import { QuestionMuteEntity } from './mute/question-mute.entity.js';
import { UnsubscriptionEntity } from './unsubscribe/unsubscription.entity.js';
import { UnsubscribeService } from './unsubscribe/unsubscribe.service.js';
import { UnsubscribeTokens } from './unsubscribe/unsubscribe.token.js';

const services = [
  DigestRuns,
  DigestSettingsService,
  FactsReader,
  NotificationReader,
  NotificationService,
  PreferenceService,
  PushDeviceService,
  PushQueue,
  VapidKeys,
  DigestPreviewReader,
  QuestionMuteService,
  QuietTimesService,
  SnoozeService,
  AnnouncementService,
  UnsubscribeService,
  UnsubscribeTokens,
];

/** Who is told of what, on which channel, and how they say so. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AnnouncementEntity,
      DigestRunEntity,
      DigestSettingEntity,
      NotificationEntity,
      NotificationPreferenceEntity,
      PushDeliveryEntity,
      PushSubscriptionEntity,
      QuestionMuteEntity,
      QuietSettingEntity,
      ToldMessageEntity,
      UnsubscriptionEntity,
    ]),
  ],
  providers: services,
  exports: services,
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly runs: DigestRuns,
    private readonly discardings: Discardings,
    private readonly pushes: PushQueue,
  ) {}

  onModuleInit(): void {
    this.discardings.register('digest.send.v1', (ctx, payload) => this.runs.giveUp(ctx, payload));
    this.discardings.register('push.send.v1', (ctx, { deliveryId }) => this.pushes.giveUp(ctx, deliveryId));
  }
}
