import { MAIL_MODES, type MailMode } from '@app/contracts';
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
