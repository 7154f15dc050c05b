import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ContactOutcomeEnum, type ContactOutcome } from '../conversations.enums.js';

@InputType({ description: 'A first contact: one municipality asks another for an exchange on a topic.' })
export class SendContactInput {
  @Field(() => ID, { description: 'A municipality that takes part.' })
  toMunicipalityId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The municipality the viewer asks for; the one the viewer speaks for unless given.',
  })
  asMunicipalityId?: string | null;

  @Field(() => ID)
  topicId!: string;

  @Field({ description: `What it is about, plain text, 1 to ${LIMITS.contactAbout} characters.` })
  about!: string;

  @Field({
    description: `What the own municipality brings along, plain text, 1 to ${LIMITS.contactBrings} characters.`,
  })
  brings!: string;

  @Field({ description: `How much time is meant, plain text, 1 to ${LIMITS.contactEffort} characters.` })
  effort!: string;

  @Field({ description: 'Made by the client for this contact; sending it again gives the same contact.' })
  idempotencyKey!: string;
}

@InputType({ description: 'The answer to a first contact.' })
export class AnswerContactInput {
  @Field(() => ID)
  contactId!: string;

  @Field()
  accept!: boolean;

  @Field(() => String, {
    nullable: true,
    description: `Why it is declined, plain text, up to ${LIMITS.note} characters; needed when it is.`,
  })
  reason?: string | null;
}

@InputType({ description: 'What came of a contact, for the own municipality.' })
export class ContactResultInput {
  @Field(() => ID)
  contactId!: string;

  @Field(() => ContactOutcomeEnum)
  outcome!: ContactOutcome;

  @Field(() => String, {
    nullable: true,
    description: `What came of it, one sentence, plain text, up to ${LIMITS.contactComment} characters.`,
  })
  comment?: string | null;
}
