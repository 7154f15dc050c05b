import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TaskStateEnum, type TaskState } from '../projects.enums.js';
import { AddTaskInput, EditTaskInput, MyTasksFilter } from './task.inputs.js';
import { ProjectTask, ProjectTaskConnection } from './task.model.js';
import { TaskReader } from './task.reader.js';
import { TaskService } from './task.service.js';

@Resolver(() => ProjectTask)
export class TaskResolver {
  constructor(
    private readonly service: TaskService,
    private readonly reader: TaskReader,
  ) {}

  @Requires('project.act')
  @Query(() => ProjectTaskConnection, {
    description:
      'Tasks across projects that are assigned to the viewer or an own organisation, or that the viewer has created. By day, those without one last. What a finished project has left undone is neither open nor overdue.',
  })
  myTasks(
    @CurrentCtx() ctx: Ctx,
    @Args('filter') filter: MyTasksFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectTaskConnection> {
    return this.reader.mine(ctx, filter, first, after);
  }

  @Requires('project.act')
  @Mutation(() => ProjectTask, {
    description:
      'Adds an open task behind the others; for those who work in the project. Refuses with PROJECT_FINISHED.',
  })
  async addTask(@CurrentCtx() ctx: Ctx, @Args('input') input: AddTaskInput): Promise<ProjectTask> {
    return this.get(ctx, await this.service.add(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectTask, {
    description:
      'Changes what a task says; for those who work in the project. Refuses with PROJECT_FINISHED, STALE_VERSION when somebody was faster.',
  })
  async editTask(@CurrentCtx() ctx: Ctx, @Args('input') input: EditTaskInput): Promise<ProjectTask> {
    await this.service.edit(ctx, input);
    return this.get(ctx, input.id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectTask, {
    description:
      'Moves a task to a column of the board; for those who work in the project. Refuses with PROJECT_FINISHED.',
  })
  async moveTask(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('state', { type: () => TaskStateEnum }) state: TaskState,
    @Args('beforeId', {
      type: () => ID,
      nullable: true,
      description: 'The task of that column it comes before; left out for the end.',
    })
    beforeId: string | null,
  ): Promise<ProjectTask> {
    await this.service.move(ctx, id, state, beforeId ?? null);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => Boolean, {
    description:
      'Takes a task out; for who has created it and for those who edit the project. Refuses with PROJECT_FINISHED.',
  })
  async removeTask(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.remove(ctx, id);
    return true;
  }

  @Requires('project.act')
  @Mutation(() => ProjectTask, {
    description:
      'Puts a task away in the overview of the viewer, or takes it back. Others see no difference.',
  })
  async setTaskArchived(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('archived') archived: boolean,
  ): Promise<ProjectTask> {
    await this.service.setArchived(ctx, id, archived);
    return this.get(ctx, id);
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectTask> {
    return found(await this.reader.one(ctx, id), 'no visible task');
  }
}
