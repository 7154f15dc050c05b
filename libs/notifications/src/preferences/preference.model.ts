import { MAIL_MODES, NOTIFICATION_GROUPS, type MailMode, type NotificationGroup } from '@app/contracts';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** GraphQL wants an object; the values are their own names. */
export const MailModeEnum = Object.fromEntries(MAIL_MODES.map((mode) => [mode, mode])) as {
  [Mode in MailMode]: Mode;
};

registerEnumType(MailModeEnum, {
  name: 'MailMode',
  description: 'When a kind of notification leaves by mail.',
  valuesMap: {
    NOW: { description: 'At once, in a mail of its own.' },
    DAILY: { description: 'With the daily overview.' },
    WEEKLY: { description: 'With the weekly overview.' },
    OFF: { description: 'Not at all.' },
  },
});

/** GraphQL wants an object; the values are their own names. */
export const NotificationGroupEnum = Object.fromEntries(NOTIFICATION_GROUPS.map((name) => [name, name])) as {
  [Group in NotificationGroup]: Group;
};

registerEnumType(NotificationGroupEnum, {
  name: 'NotificationGroup',
  description: 'What kinds of notifications the settings put together.',
  valuesMap: {
    OWN: { description: 'Own questions, answers, comments and reports.' },
    TOWN: { description: 'The municipality or institution of the person.' },
    FOLLOWED: { description: 'Topics, questions and municipalities the person follows.' },
    MESSAGES: { description: 'Messages and contacts.' },
    PLATFORM: { description: 'What the editors tell everybody.' },
    STAFF: { description: 'Work of the team of the platform.' },
  },
});

@ObjectType({ description: 'How the viewer hears of one kind of notification.' })
export class NotificationPreference {
  @Field()
  kind!: string;

  @Field({ description: 'Its name, in the viewer’s language.' })
  label!: string;

  @Field({ description: 'When it comes, in the viewer’s language.' })
  description!: string;

  @Field({ description: 'Whether it appears in the client.' })
  inApp!: boolean;

  @Field(() => MailModeEnum)
  mail!: MailMode;

  @Field({
    description:
      'Whether it also appears on the devices with push, see `pushSettings`; never without `inApp`.',
  })
  push!: boolean;

  @Field(() => NotificationGroupEnum, { description: 'Where it stands in the settings.' })
  group!: NotificationGroup;

  @Field({
    description:
      'True for kinds that cannot be switched off: stays in the client, and by mail NOW, DAILY or WEEKLY.',
  })
  locked!: boolean;
}

@InputType({ description: 'How the viewer wants to hear of one kind of notification.' })
export class NotificationPreferenceInput {
  @Field()
  kind!: string;

  @Field()
  inApp!: boolean;

  @Field(() => MailModeEnum)
  mail!: MailMode;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it also appears on the devices with push. Without it, as before; off without `inApp`.',
  })
  push?: boolean | null;
}

/** The two overviews. */
export const DigestPeriodEnum = { DAILY: 'DAILY', WEEKLY: 'WEEKLY' } as const;
registerEnumType(DigestPeriodEnum, {
  name: 'DigestPeriod',
  description: 'An overview by mail.',
  valuesMap: { DAILY: { description: 'Every day.' }, WEEKLY: { description: 'Once a week.' } },
});

@ObjectType({ description: 'One entry of an overview: all that is new about one object. Plain text.' })
export class DigestPreviewEntry {
  @Field()
  title!: string;

  @Field({ description: 'What has happened and why the viewer is told.' })
  note!: string;

  @Field({ description: 'Path of the page to look at, below the public address.' })
  url!: string;

  @Field({ description: 'Path of the setting that changes it.' })
  settingUrl!: string;

  @Field({ description: 'True when the viewer has seen it already; it then stands at the end.' })
  read!: boolean;
}

@ObjectType({ description: 'When the viewer gets overviews by mail, in German time.' })
export class DigestSettings {
  @Field(() => Int, { description: 'Full hour, 0 to 23, of both overviews.' })
  dailyHour!: number;

  @Field(() => Int, { description: 'ISO weekday of the weekly overview, 1 = Monday to 7 = Sunday.' })
  weeklyDay!: number;

  @Field(() => Date, { nullable: true, description: 'Next daily overview; null when no kind is set to it.' })
  nextDailyAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Next weekly overview; null when no kind is set to it.' })
  nextWeeklyAt!: Date | null;
}
