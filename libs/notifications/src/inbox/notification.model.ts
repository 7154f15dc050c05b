import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SNOOZE_CHOICES, type SnoozeChoice } from './snooze.rules.js';

@ObjectType({ description: 'Something the viewer is told of.' })
export class Notification {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What kind of thing has happened, for example `answer.to-own-question`.' })
  kind!: string;

  @Field({ description: 'Why the viewer is told, by code: the best of several reasons.' })
  reason!: string;

  @Field({
    description: 'The reason as a clause in the viewer’s language: "weil Sie dem Thema Leerstand folgen".',
  })
  reasonText!: string;

  @Field({ description: 'What has happened, in the viewer’s language.' })
  title!: string;

  @Field({
    description:
      'What it is about: the title of the question, or a sentence. Says only that it is gone when it may no longer be read.',
  })
  text!: string;

  @Field({ description: 'Path of the page to look at, below the public address.' })
  url!: string;

  @Field({ description: 'When the latest of it happened; the order of the list.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer has read it; null while unread.' })
  readAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it comes back to the top, unread; null when the viewer has not put it off.',
  })
  snoozedUntil!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The question it belongs to, when the viewer can mute it.',
  })
  questionId!: string | null;

  @Field(() => Int, {
    description:
      'How many of the same have come since the viewer last looked: 3 new answers are one notification.',
  })
  count!: number;

  /** The person behind it, if the viewer may know. */
  actorId!: string | null;
}

/** GraphQL wants an object; the values are their own names. */
export const SnoozeChoiceEnum = Object.fromEntries(SNOOZE_CHOICES.map((choice) => [choice, choice])) as {
  [Choice in SnoozeChoice]: Choice;
};

registerEnumType(SnoozeChoiceEnum, {
  name: 'SnoozeChoice',
  description: 'When something that was put off comes back, in German time.',
  valuesMap: {
    LATER_TODAY: { description: 'In three hours; in the evening at eight the next morning.' },
    TOMORROW: { description: 'Tomorrow at eight.' },
    NEXT_WORKING_DAY: { description: 'At eight on the next working day of the viewer’s Land.' },
    NEXT_WEEK: { description: 'Next Monday at eight.' },
  },
});

@ObjectType({ description: 'Notifications of the viewer, newest first.' })
export class NotificationConnection extends connectionType(Notification, 'Notification') {}
