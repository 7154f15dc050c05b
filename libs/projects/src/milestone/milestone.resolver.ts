import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../project/project.model.js';
import { ProjectParts } from '../project/project-parts.reader.js';
import { ProjectReader } from '../project/project.reader.js';
import { MilestoneInput, ProjectMilestone } from './milestone.model.js';
import { MilestoneService } from './milestone.service.js';

@Resolver(() => Project)
export class MilestoneResolver {
  constructor(
    private readonly service: MilestoneService,
    private readonly parts: ProjectParts,
    private readonly projects: ProjectReader,
  ) {}

  @ResolveField(() => [ProjectMilestone], { description: 'By day, those without one last.' })
  async milestones(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<ProjectMilestone[]> {
    return (await this.parts.load(gql, 'milestones', id)) ?? [];
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description: 'Adds a milestone; for those who edit the project. Refuses with PROJECT_FINISHED.',
  })
  async addMilestone(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('input') input: MilestoneInput,
  ): Promise<Project> {
    return this.get(ctx, await this.service.add(ctx, projectId, input));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Changes title and day of a milestone; for those who edit the project. Refuses with PROJECT_FINISHED.',
  })
  async editMilestone(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MilestoneInput,
  ): Promise<Project> {
    return this.get(ctx, await this.service.edit(ctx, id, input));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Says that a milestone is reached, or is not after all; for those who work in the project. Refuses with PROJECT_FINISHED.',
  })
  async setMilestoneReached(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('reached') reached: boolean,
  ): Promise<Project> {
    return this.get(ctx, await this.service.setReached(ctx, id, reached));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description: 'Takes a milestone out; for those who edit the project. Refuses with PROJECT_FINISHED.',
  })
  async removeMilestone(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Project> {
    return this.get(ctx, await this.service.remove(ctx, id));
  }

  private async get(ctx: Ctx, id: string): Promise<Project> {
    return found(await this.projects.one(ctx, id));
  }
}
