import { LIMITS } from '@app/contracts';
import { connectionType } from '@app/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An open invitation by mail to belong to a municipality.' })
export class TownInvitation {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Where it was sent.' })
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of whoever invited; null when the person is gone.',
  })
  inviterName!: string | null;

  @Field()
  createdAt!: Date;

  @Field({ description: 'From then on the link in the mail does nothing.' })
  expiresAt!: Date;

  @Field({ description: 'True when it can no longer be accepted.' })
  expired!: boolean;
}

@ObjectType()
export class TownInvitationConnection extends connectionType(TownInvitation, 'TownInvitation') {}

@ObjectType({ description: 'What the person who was invited sees of an invitation.' })
export class InvitationPreview {
  @Field({ description: 'Name of the municipality.' })
  town!: string;

  @Field({ description: 'Slug of its page.' })
  townSlug!: string;

  @Field({ description: 'True when nobody speaks for the municipality yet: staff check the first person.' })
  townIsNew!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of whoever invites.' })
  inviterName!: string | null;

  @Field(() => String, { nullable: true, description: 'Personal message, plain text.' })
  message!: string | null;

  /**
   * In full, not masked: whoever holds the link has it from the mail to this address, or from its owner, and has to
   * sign up with exactly this address to be let in. A mask would keep it from nobody who should not have it, and the
   * form could not be filled in. Without a token that holds there is no preview, and so no address.
   */
  @Field({ description: 'The invited address in full, for the form the invitation leads to.' })
  email!: string;

  @Field({ description: 'Until then it can be accepted.' })
  expiresAt!: Date;
}

@InputType({ description: 'Invites somebody by mail.' })
export class InviteToTownInput {
  @Field(() => ID, { description: 'The own municipality, or one that does not take part yet.' })
  municipalityId!: string;

  @Field()
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: `Own words, plain text, at most ${LIMITS.joinMessage} characters.`,
  })
  personalMessage?: string | null;
}
