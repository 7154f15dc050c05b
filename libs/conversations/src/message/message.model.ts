import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A message in a conversation.' })
export class DirectMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conversationId!: string;

  @Field(() => Person, { description: 'Who wrote it.' })
  author!: Person;

  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality the author wrote for; null between people.',
  })
  municipality?: Municipality | null;

  @Field({ description: 'Markdown; empty when deleted, or hidden from the viewer.' })
  body!: string;

  @Field({ description: 'The text as HTML that is safe to show.' })
  bodyHtml!: string;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Last change of the text.' })
  editedAt!: Date | null;

  @Field({ description: 'Taken back by its author; only this mark is left.' })
  deleted!: boolean;

  @Field({ description: 'Hidden by moderation; its author still sees the text.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author.' })
  hiddenReason!: string | null;

  @Field({ description: 'Written by the viewer.' })
  isOwn!: boolean;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when the viewer can change it, 15 minutes from when it was written; null when not at all.',
  })
  editableUntil!: Date | null;

  /** Served by the field resolvers. */
  authorId!: string;
  municipalityId!: string | null;
}

@ObjectType()
export class DirectMessageConnection extends connectionType(DirectMessage, 'DirectMessage') {}
