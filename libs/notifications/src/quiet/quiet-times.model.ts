import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Quiet times of the viewer, in German time: mail and push wait and come as one bundle when they end; the client shows everything at once.',
})
export class QuietTimes {
  @Field({ description: 'The one switch; without it nothing is held.' })
  active!: boolean;

  @Field(() => Int, { description: 'Full hour, 0 to 23, at which it becomes quiet.' })
  fromHour!: number;

  @Field(() => Int, {
    description: 'Full hour, 0 to 23, at which it goes on; the same as `fromHour` for quiet days only.',
  })
  toHour!: number;

  @Field({ description: 'Whether Saturdays and Sundays are quiet as a whole.' })
  weekends!: boolean;

  @Field({ description: 'Whether public holidays are quiet as a whole.' })
  holidays!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the Land whose holidays count, `01` to `16`; null for the Land of the municipality.',
  })
  landKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The Land that counts today; null when only holidays of all of Germany count.',
  })
  effectiveLandKey!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'End of the quiet time that is on now; null when none is.',
  })
  until!: Date | null;
}

@InputType()
export class QuietTimesInput {
  @Field()
  active!: boolean;

  @Field(() => Int, { description: '0 to 23.' })
  fromHour!: number;

  @Field(() => Int, { description: '0 to 23.' })
  toHour!: number;

  @Field()
  weekends!: boolean;

  @Field()
  holidays!: boolean;

  @Field(() => String, { nullable: true, description: 'Key of a Land, `01` to `16`.' })
  landKey!: string | null;
}
