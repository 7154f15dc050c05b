import { SizeClassEnum, type SizeClass } from '@app/directory';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'What to stress in matches: 0 (does not count) to 5, 1 is normal.' })
export class MatchWeights {
  @Field(() => Float, { nullable: true, description: 'Need and offer.' })
  need?: number | null;

  @Field(() => Float, { nullable: true, description: 'Accepted answers.' })
  evidence?: number | null;

  @Field(() => Float, { nullable: true, description: 'Nearness.' })
  distance?: number | null;

  @Field(() => Float, { nullable: true, description: 'Similar size.' })
  sizeClass?: number | null;

  @Field(() => Float, { nullable: true, description: 'Same Land.' })
  sameLand?: number | null;

  @Field(() => Float, { nullable: true, description: 'Room for requests.' })
  load?: number | null;
}

@InputType({ description: 'Narrows matches; all conditions must hold.' })
export class MatchFilter {
  @Field(() => Int, {
    nullable: true,
    description:
      'Great-circle distance in kilometres, 1 to 1,000, from the town that looks or from aroundId. Towns without ' +
      'known coordinates drop out.',
  })
  withinKm?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The town around which withinKm counts; left out, the town that looks. Only together with withinKm.',
  })
  aroundId?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Types of towns and municipalities of the BBSR: 11, 12, 21, 22, 30, 40, 50.',
  })
  bbsrTypes?: number[] | null;

  @Field(() => [String], { nullable: true, description: 'Keys of Länder, two digits each.' })
  landKeys?: string[] | null;

  @Field(() => [SizeClassEnum], { nullable: true })
  sizeClasses?: SizeClass[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of a topic: only what fits through it or its subtopics.',
  })
  topicSlug?: string | null;
}
