import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TaskStateEnum, type TaskState } from '../projects.enums.js';

@ObjectType({
  description: 'Something to be done in a project. Only for its people and the members of its partners.',
})
export class ProjectTask {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Plain text, one line.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Plain text.' })
  body!: string | null;

  @Field(() => TaskStateEnum, { description: 'The column of the board.' })
  state!: TaskState;

  @Field(() => Int, { description: 'Its place in the column, from 1 without gaps.' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'The last day on which it is in time, YYYY-MM-DD.' })
  dueOn!: string | null;

  @Field({
    description: 'Its day has passed (Europe/Berlin), it is not done, and the project is not finished.',
  })
  isOverdue!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was done.' })
  doneAt!: Date | null;

  @Field()
  createdAt!: Date;

  @Field(() => Int, { description: 'Counts changes of what it says; an edit names the one it was made on.' })
  version!: number;

  @Field({ description: 'The viewer has put it away in their overview.' })
  isArchived!: boolean;

  @Field({ description: 'The viewer may change and move it; nobody does in a finished project.' })
  canWork!: boolean;

  @Field({
    description: 'The viewer may take it out: has created it, or edits the project, which is not finished.',
  })
  canRemove!: boolean;

  /** Served by field resolvers. */
  milestoneId!: string | null;
  municipalityId!: string | null;
  institutionId!: string | null;
  personId!: string | null;
  createdBy!: string | null;
}

@ObjectType({ description: 'A page of tasks.' })
export class ProjectTaskConnection extends connectionType(ProjectTask, 'ProjectTask') {}
