import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ConversationKindEnum,
  ConversationStandingEnum,
  type ConversationKind,
  type ConversationStanding,
} from '../conversations.enums.js';

@ObjectType({ description: 'Who sits on another side of a conversation: a person or a municipality.' })
export class ConversationParty {
  @Field(() => Person, { nullable: true })
  person?: Person | null;

  @Field(() => Municipality, { nullable: true })
  municipality?: Municipality | null;

  /** Served by the field resolver. */
  personId!: string | null;
  municipalityId!: string | null;
}

@ObjectType({ description: 'How far somebody on another side has read.' })
export class ReadPosition {
  @Field(() => Person)
  person!: Person;

  @Field(() => ID, { description: 'The latest message they have seen.' })
  messageId!: string;

  @Field({ description: 'When.' })
  readAt!: Date;

  /** Served by the field resolver. */
  personId!: string;
}

@ObjectType({
  description: 'A talk between two people, two municipalities or a group, as the viewer sees it.',
})
export class Conversation {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field(() => ConversationKindEnum)
  kind!: ConversationKind;

  @Field(() => String, { nullable: true, description: 'Name of a group; null between two.' })
  title!: string | null;

  @Field(() => ConversationStandingEnum)
  standing!: ConversationStanding;

  @Field({ description: 'The viewer can accept it: a request, or one that was declined before.' })
  canAccept!: boolean;

  @Field({ description: 'The viewer, or the own municipality, blocks the other side.' })
  blocked!: boolean;

  @Field({ description: 'Put away until something new is written.' })
  archived!: boolean;

  @Field({ description: 'The viewer is not told of what is new.' })
  muted!: boolean;

  @Field({ description: 'Of the latest message, or of the beginning.' })
  lastAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Beginning of the latest message as plain text, at most 140 characters; null when it cannot be read.',
  })
  preview!: string | null;

  @Field({ description: 'The latest message is one of the viewer.' })
  previewIsOwn!: boolean;

  @Field(() => Int, { description: 'Unread messages, counted up to 100.' })
  unreadCount!: number;

  @Field(() => ID, { nullable: true, description: 'The latest message the viewer has read.' })
  lastReadId!: string | null;

  @Field({ description: 'Made up to show how the platform works.' })
  isExample!: boolean;

  /** Served by the field resolvers. */
  sideId!: string;
  municipalityId!: string | null;
  others!: ConversationParty[];
  parties?: ConversationParty[];
}

@ObjectType()
export class ConversationConnection extends connectionType(Conversation, 'Conversation') {}

@ObjectType({ description: 'Somebody whose messages are not let through.' })
export class ConversationBlock {
  @Field(() => ID, { description: 'The conversation that is blocked.' })
  conversationId!: string;

  @Field(() => ConversationParty, { description: 'Who is blocked.' })
  party!: ConversationParty;

  @Field(() => Municipality, {
    nullable: true,
    description:
      'The own municipality for which it is blocked; null when it is blocked for the viewer alone.',
  })
  forMunicipality?: Municipality | null;

  @Field(() => Person, { description: 'Who has blocked.' })
  blockedBy!: Person;

  @Field()
  blockedAt!: Date;

  /** Served by the field resolver. */
  forMunicipalityId!: string | null;
  blockedById!: string;
}
