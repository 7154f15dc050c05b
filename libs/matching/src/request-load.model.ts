import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How many requests a municipality takes in a month, and how many it has had.' })
export class RequestLoad {
  @Field(() => Int, {
    nullable: true,
    description: 'Requests a month it takes in all, 1 to 100; null for no limit beyond those of its offers.',
  })
  monthly!: number | null;

  @Field(() => Int, {
    description:
      'Times it was asked to help, by questions and first contacts, since the month began in Germany.',
  })
  asked!: number;
}
