import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something a project wants to have reached by a day.' })
export class ProjectMilestone {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Plain text.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; null for no day.' })
  dueOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When somebody said that it is reached.' })
  reachedAt!: Date | null;

  /** Its project. Not part of the API. */
  projectId!: string;
}

@InputType({ description: 'A milestone.' })
export class MilestoneInput {
  @Field({ description: `Plain text, at most ${LIMITS.milestoneTitle} characters.` })
  title!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; left out for no day.' })
  dueOn?: string | null;
}
