import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'Invites an organisation to a project.' })
export class InvitePartnerInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID, { description: 'A municipality that takes part, or an institution.' })
  organisationId!: string;

  @Field(() => String, {
    nullable: true,
    description: `Words to it, plain text, at most ${LIMITS.joinMessage} characters.`,
  })
  message?: string | null;
}

@InputType({ description: 'Asks to join a project.' })
export class RequestToJoinInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID, {
    description: 'The municipality or institution that wants to join; the viewer belongs to it.',
  })
  organisationId!: string;

  @Field({ description: `Plain text, at most ${LIMITS.joinMessage} characters.` })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: `What it would bring in, plain text, at most ${LIMITS.projectContribution} characters.`,
  })
  contribution?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `An answer to each question of the project, in their order, each at most ${LIMITS.projectAnswer} characters.`,
  })
  answers?: string[] | null;
}
