import { Json } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A job that has failed every attempt and waits for a person.' })
export class DeadJob {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The queue it waits in; `retryDeadJob` and `discardDeadJob` need it beside the id.' })
  queue!: string;

  @Field()
  name!: string;

  @Field({ description: 'The message of the last error. Technical, English.' })
  failedReason!: string;

  @Field(() => Int)
  attemptsMade!: number;

  @Field(() => Date, { nullable: true })
  failedAt!: Date | null;

  @Field(() => Json, { description: 'What the job was given.' })
  payload!: unknown;
}
