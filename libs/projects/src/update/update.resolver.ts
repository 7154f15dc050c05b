import { IdentityReader, Person } from '@app/identity';
import { Public, Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { FollowReader } from '@app/topics';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectViewer } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { EditUpdateInput, PostUpdateInput } from './update.inputs.js';
import { ProjectUpdate, ProjectUpdateConnection } from './update.model.js';
import { UpdateReader } from './update.reader.js';
import { UpdateService } from './update.service.js';

@Resolver(() => ProjectUpdate)
export class UpdateResolver {
  constructor(
    private readonly service: UpdateService,
    private readonly reader: UpdateReader,
    private readonly projects: ProjectReader,
    private readonly people: IdentityReader,
  ) {}

  @Public('what a project tells goes with the project; what is for its partners is read by them alone')
  @Query(() => ProjectUpdateConnection, {
    description:
      'What a project tells, the newest first. `NOT_FOUND` when the viewer cannot see the project.',
  })
  async projectUpdates(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID, description: 'The id or the slug of the project.' })
    projectId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectUpdateConnection> {
    const project = found(await this.projects.one(ctx, projectId), 'no visible project');
    return this.reader.list(ctx, project.id, first, after);
  }

  @Requires('project.act')
  @Mutation(() => ProjectUpdate, {
    description:
      'Tells something to the people of a project and to those who follow it; for those who edit it.',
  })
  async postProjectUpdate(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: PostUpdateInput,
  ): Promise<ProjectUpdate> {
    return this.get(ctx, await this.service.post(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectUpdate, {
    description:
      'Changes an update; for those who edit the project. Refuses with STALE_VERSION when somebody was faster.',
  })
  async editProjectUpdate(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: EditUpdateInput,
  ): Promise<ProjectUpdate> {
    await this.service.edit(ctx, input);
    return this.get(ctx, input.id);
  }

  @Requires('project.act')
  @Mutation(() => Boolean, { description: 'Deletes an update; for those who edit the project.' })
  async removeProjectUpdate(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.service.remove(ctx, id);
    return true;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it; for members of the network.' })
  author(
    @Parent() { createdBy }: ProjectUpdate,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return createdBy === null ? Promise.resolve(null) : loaders.load(this.people.personsById, createdBy);
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectUpdate> {
    return found(await this.reader.one(ctx, id), 'no visible update');
  }
}

/** What following adds to projects. */
@Resolver(() => ProjectViewer)
export class ProjectFollowingResolver {
  constructor(private readonly follows: FollowReader) {}

  @ResolveField(() => Boolean, {
    description: 'The viewer follows the project. Its people hear of what happens there without that.',
  })
  async following(
    @Parent() { projectId }: ProjectViewer,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<boolean> {
    return (await loaders.load(this.follows.byActor, this.follows.key('PROJECT', projectId))) ?? false;
  }
}
