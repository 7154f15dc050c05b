import { LIMITS } from '@app/contracts';
import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Fields that are left out stay as they are; an empty text clears a field.' })
export class UpdatePersonInput {
  @Field(() => String, {
    nullable: true,
    description: `At most ${LIMITS.personName} characters; cannot be cleared.`,
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What the person does in the town hall; at most ${LIMITS.position} characters.`,
  })
  position?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `At most ${LIMITS.phone} characters: digits, spaces, + ( ) / - .`,
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: `Markdown; at most ${LIMITS.about} characters.` })
  about?: string | null;
}
