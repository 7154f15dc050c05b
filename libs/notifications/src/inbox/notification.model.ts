import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

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

  @Field(() => Int, {
    description:
      'How many of the same have come since the viewer last looked: 3 new answers are one notification.',
  })
  count!: number;

  /** The person behind it, if the viewer may know. */
  actorId!: string | null;
}

@ObjectType({ description: 'Notifications of the viewer, newest first.' })
export class NotificationConnection extends connectionType(Notification, 'Notification') {}
