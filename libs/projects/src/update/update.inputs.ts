import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { UpdateAudienceEnum, type UpdateAudience } from '../projects.enums.js';

@InputType({ isAbstract: true })
abstract class UpdateWords {
  @Field({
    description: `Plain text, one line, ${LIMITS.updateTitleMin} to ${LIMITS.updateTitle} characters.`,
  })
  title!: string;

  @Field({ description: `Markdown, at most ${LIMITS.updateBody} characters.` })
  body!: string;

  @Field(() => UpdateAudienceEnum)
  audience!: UpdateAudience;
}

@InputType({ description: 'A new update.' })
export class PostUpdateInput extends UpdateWords {
  @Field(() => ID)
  projectId!: string;

  @Field({
    description: 'Made up by the client; a repeated call with the same key returns the first update.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'An update as it is to be from now on.' })
export class EditUpdateInput extends UpdateWords {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;
}
