import type { Locale } from '@app/contracts';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DigestPreviewReader } from '../digest/digest-preview.reader.js';
import { definitionOf, type DigestPeriod } from '../kinds.rules.js';
import { DigestSettingsService } from './digest-settings.service.js';
import {
  DigestPeriodEnum,
  DigestPreviewEntry,
  DigestSettings,
  NotificationPreference,
  NotificationPreferenceInput,
} from './preference.model.js';
import { PreferenceService, type Setting } from './preference.service.js';
import { preferenceTexts } from './preference.texts.js';

@Resolver()
export class PreferenceResolver {
  constructor(
    private readonly preferences: PreferenceService,
    private readonly digests: DigestSettingsService,
    private readonly previews: DigestPreviewReader,
  ) {}

  @Requires('notification.read-own')
  @Query(() => [NotificationPreference], {
    description: 'Every kind of notification the viewer can get, with how it stands.',
  })
  async notificationPreferences(@CurrentCtx() ctx: Ctx): Promise<NotificationPreference[]> {
    return toModels(ctx.locale, await this.preferences.own(ctx));
  }

  @Requires('notification.read-own')
  @Mutation(() => [NotificationPreference], {
    description: 'Sets channels of kinds; kinds that are not named stay as they are. Returns all of them.',
  })
  async setNotificationPreferences(
    @CurrentCtx() ctx: Ctx,
    @Args('preferences', { type: () => [NotificationPreferenceInput] })
    preferences: NotificationPreferenceInput[],
  ): Promise<NotificationPreference[]> {
    return toModels(ctx.locale, await this.preferences.setOwn(ctx, preferences));
  }

  @Requires('notification.read-own')
  @Query(() => DigestSettings, { description: 'When the viewer gets overviews by mail.' })
  digestSettings(@CurrentCtx() ctx: Ctx): Promise<DigestSettings> {
    return this.digests.own(ctx);
  }

  @Requires('notification.read-own')
  @Query(() => [DigestPreviewEntry], {
    description:
      'What an overview of the viewer would tell if it left now, in its order. Takes nothing: it still comes by mail.',
  })
  digestPreview(
    @CurrentCtx() ctx: Ctx,
    @Args('period', { type: () => DigestPeriodEnum }) period: DigestPeriod,
  ): Promise<DigestPreviewEntry[]> {
    return this.previews.preview(ctx, period);
  }

  @Requires('notification.read-own')
  @Mutation(() => DigestSettings, {
    description: 'Sets the hour and weekday of overviews; what is not given stays.',
  })
  setDigestSettings(
    @CurrentCtx() ctx: Ctx,
    @Args('dailyHour', { type: () => Int, nullable: true, description: '0 to 23.' }) dailyHour: number | null,
    @Args('weeklyDay', { type: () => Int, nullable: true, description: '1 = Monday to 7 = Sunday.' })
    weeklyDay: number | null,
  ): Promise<DigestSettings> {
    return this.digests.setOwn(ctx, { dailyHour, weeklyDay });
  }
}

function toModels(locale: Locale, settings: readonly Setting[]): NotificationPreference[] {
  return settings.map((setting) => ({
    ...setting,
    group: definitionOf(setting.kind).group,
    label: preferenceTexts.text(locale, `${setting.kind}.label`),
    description: preferenceTexts.text(locale, `${setting.kind}.description`),
    locked: definitionOf(setting.kind).locked === true,
  }));
}
