import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Topic } from '@app/topics';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ContactOutcomeEnum,
  ContactStateEnum,
  type ContactOutcome,
  type ContactState,
} from '../conversations.enums.js';

@ObjectType({ description: 'What one side says came of a contact.' })
export class ContactResult {
  @Field(() => ContactOutcomeEnum)
  outcome!: ContactOutcome;

  @Field(() => String, { nullable: true, description: 'In one sentence, plain text.' })
  comment!: string | null;

  @Field()
  createdAt!: Date;
}

@ObjectType({
  description: 'A first contact between two municipalities, for the people who belong to one of them.',
})
export class Contact {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field(() => Municipality, { description: 'Asks.' })
  from?: Municipality;

  @Field(() => Municipality, { description: 'Is asked.' })
  to?: Municipality;

  @Field(() => Topic)
  topic?: Topic;

  @Field({ description: 'What it is about, plain text.' })
  about!: string;

  @Field({ description: 'What the asking municipality brings along, plain text.' })
  brings!: string;

  @Field({ description: 'How much time is meant, plain text.' })
  effort!: string;

  @Field(() => ContactStateEnum)
  state!: ContactState;

  @Field(() => Person, { description: 'Who asked.' })
  createdBy?: Person;

  @Field()
  createdAt!: Date;

  @Field(() => Person, { nullable: true, description: 'Who accepted or declined.' })
  answeredBy?: Person | null;

  @Field(() => Date, { nullable: true, description: 'When it was accepted or declined, or lapsed.' })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, plain text.' })
  declineReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The conversation that opened with the acceptance.' })
  conversationId!: string | null;

  @Field({ description: 'The viewer belongs to the municipality that is asked, and can answer.' })
  canAnswer!: boolean;

  @Field({
    description:
      'The viewer is to say what came of it: 30 days have gone by since the acceptance and nobody of the own municipality has.',
  })
  resultWanted!: boolean;

  @Field(() => ContactResult, {
    nullable: true,
    description: 'What the own municipality has said came of it.',
  })
  ownResult!: ContactResult | null;

  /** Served by the field resolver. */
  fromMunicipalityId!: string;
  toMunicipalityId!: string;
  topicId!: string;
  createdById!: string;
  answeredById!: string | null;
}

@ObjectType({
  description: 'What already runs between an own municipality and another one, so that nobody asks twice.',
})
export class ContactStanding {
  @Field(() => Contact, {
    nullable: true,
    description: 'The latest request for contact that waits for an answer, whichever of the two has asked.',
  })
  waiting!: Contact | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The conversation between the two; null without one, and for one that was declined.',
  })
  conversationId!: string | null;
}

@ObjectType()
export class ContactConnection extends connectionType(Contact, 'Contact') {}

@ObjectType({ description: 'What came of the exchanges a municipality was asked for, by topic.' })
export class ContactResults {
  @Field(() => Topic)
  topic?: Topic;

  @Field(() => Int, { description: 'Municipalities that say it helped.' })
  helped!: number;

  @Field(() => Int, { description: 'Municipalities that say it helped in part.' })
  partly!: number;

  /** Served by the field resolver. */
  topicId!: string;
}
