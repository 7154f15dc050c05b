import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class AddTopicInput {
  @Field({ description: `German name, at most ${LIMITS.topicName} characters; the address is made of it.` })
  name!: string;

  @Field({ description: `English name, at most ${LIMITS.topicName} characters.` })
  nameEn!: string;

  @Field(() => ID, { nullable: true, description: 'The top topic it stands below; none for a top topic.' })
  parentId?: string | null;

  @Field(() => [String], { description: 'German words people use for it; at most 60.' })
  synonyms!: string[];
}

@InputType()
export class EditTopicInput {
  @Field(() => ID)
  id!: string;

  @Field({ description: `German name, at most ${LIMITS.topicName} characters.` })
  name!: string;

  @Field({ description: `English name, at most ${LIMITS.topicName} characters.` })
  nameEn!: string;

  @Field(() => [String], { description: 'All German words people use for it, in order; at most 60.' })
  synonyms!: string[];
}
