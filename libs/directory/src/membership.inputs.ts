import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'Asks to belong to a municipality.' })
export class RequestMembershipInput {
  @Field(() => ID)
  municipalityId!: string;

  @Field(() => String, {
    nullable: true,
    description: `Office or task, at most ${LIMITS.position} characters.`,
  })
  position?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Words to those who decide, at most ${LIMITS.joinMessage} characters.`,
  })
  message?: string | null;
}
