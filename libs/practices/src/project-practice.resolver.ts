import { Public, Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Project } from '@app/projects';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PracticeDraft } from './practice.model.js';
import { PracticeReader } from './practice.reader.js';
import { ProjectPracticeService } from './project-practice.service.js';

/** What practices add to projects. */
@Resolver(() => Project)
export class ProjectPracticeResolver {
  constructor(
    private readonly reader: PracticeReader,
    private readonly service: ProjectPracticeService,
  ) {}

  @ResolveField(() => PracticeDraft, {
    nullable: true,
    description:
      'The practice written from it: a brief entry for everybody, a draft for those who see the inner work; else null.',
  })
  practice(@Parent() { id }: Project, @CurrentGql() { loaders }: GqlContext): Promise<PracticeDraft | null> {
    return loaders.load(this.reader.byProject, id);
  }

  @Public('brief entries of public projects can be read by everybody, for the others it is null')
  @Query(() => PracticeDraft, {
    nullable: true,
    description: 'A brief entry of a project, or null when the viewer cannot see it.',
  })
  async practiceBrief(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PracticeDraft | null> {
    const practice = await this.reader.byId(ctx, id);
    return practice?.projectId != null ? practice : null;
  }

  @Requires('project.act')
  @Mutation(() => PracticeDraft, {
    description:
      'Makes a draft of a practice from a finished project, filled in from what the project says; for those who edit the ' +
      'project. Once per project: the same again gives the same. Refuses with PROJECT_NOT_FINISHED.',
  })
  async draftProjectPractice(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
  ): Promise<PracticeDraft> {
    return this.get(ctx, await this.service.draft(ctx, projectId));
  }

  @Requires('practice.draft')
  @Mutation(() => PracticeDraft, {
    description:
      'Shows the practice of a public project to everybody as a brief entry, with what is known and what is missing, or takes that back.',
  })
  async showPracticeBrief(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('shown') shown: boolean,
  ): Promise<PracticeDraft> {
    await this.service.show(ctx, id, shown);
    return this.get(ctx, id);
  }

  private async get(ctx: Ctx, id: string): Promise<PracticeDraft> {
    return found(await this.reader.byId(ctx, id), `no visible practice ${id}`);
  }
}
