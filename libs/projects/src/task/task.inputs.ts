import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { TaskRelationEnum, TaskStateEnum, type TaskRelation, type TaskState } from '../projects.enums.js';

@InputType({ isAbstract: true })
abstract class TaskWords {
  @Field({ description: `Plain text, one line, at most ${LIMITS.taskTitle} characters.` })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: `Plain text, at most ${LIMITS.taskText} characters.`,
  })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'A milestone of the project it belongs to.' })
  milestoneId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner that is to do it: the id of a municipality or an institution.',
  })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who of that organisation is to do it; has to be in the project for it.',
  })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; left out for no day.' })
  dueOn?: string | null;
}

@InputType({ description: 'A new task.' })
export class AddTaskInput extends TaskWords {
  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Made up by the client; a repeated call with the same key returns the first task.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A task as it is to be from now on; what is left out is taken away.' })
export class EditTaskInput extends TaskWords {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;
}

@InputType({ description: 'Which of the own tasks.' })
export class MyTasksFilter {
  @Field(() => TaskRelationEnum)
  relation!: TaskRelation;

  @Field(() => [TaskStateEnum], { nullable: true, description: 'All states unless given.' })
  states?: TaskState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose day has passed.' })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those the viewer has put away, otherwise the others.',
  })
  archived?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only those of one project.' })
  projectId?: string | null;
}

export type TaskInput = Pick<
  AddTaskInput,
  'title' | 'body' | 'milestoneId' | 'organisationId' | 'personId' | 'dueOn'
>;
