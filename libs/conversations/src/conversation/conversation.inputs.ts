import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({
  description: 'A first message, to a person or to a municipality: exactly one of the two.',
})
export class StartConversationInput {
  @Field(() => ID, { nullable: true, description: 'A person, who reads it alone.' })
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A municipality that takes part; everybody who belongs to it reads it.',
  })
  municipalityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The municipality the viewer writes for, when writing to a municipality; the one the viewer speaks for unless given.',
  })
  asMunicipalityId?: string | null;

  @Field({ description: `Markdown, 1 to ${LIMITS.directMessageBody} characters.` })
  body!: string;

  @Field({
    description: 'Made by the client for this message; sending it again gives the same conversation.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'A message in a conversation.' })
export class SendMessageInput {
  @Field(() => ID)
  conversationId!: string;

  @Field({ description: `Markdown, 1 to ${LIMITS.directMessageBody} characters.` })
  body!: string;

  @Field({ description: 'Made by the client for this message; sending it again gives the same message.' })
  idempotencyKey!: string;
}
