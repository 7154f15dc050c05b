import { Public, Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { pageSize } from '@app/platform/database';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ProjectSuggestions, SUGGESTED_MAX } from '../partner/suggestions.service.js';
import { ProjectRoleEnum, type ProjectRole } from '../projects.enums.js';
import { ProjectPeople } from './project-people.service.js';
import { ProjectRemoval } from './project-removal.service.js';
import { ProjectStateService } from './project-state.service.js';
import {
  ChangeProjectStateInput,
  CreateProjectInput,
  EditProjectInput,
  ProjectFilter,
  ProjectResultInput,
} from './project.inputs.js';
import { Project, ProjectConnection, ProjectHistoryConnection, SuggestedProject } from './project.model.js';
import { ProjectReader } from './project.reader.js';
import { ProjectService } from './project.service.js';

@Resolver(() => Project)
export class ProjectResolver {
  constructor(
    private readonly reader: ProjectReader,
    private readonly service: ProjectService,
    private readonly states: ProjectStateService,
    private readonly people: ProjectPeople,
    private readonly suggestions: ProjectSuggestions,
    private readonly removal: ProjectRemoval,
  ) {}

  @Public('public projects can be read by everybody, the others are filtered')
  @Query(() => ProjectConnection, {
    description: 'Projects the viewer can see; those in which something happened last come first.',
  })
  projects(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectConnection> {
    return this.reader.list(ctx, filter ?? {}, first, after);
  }

  @Public('public projects can be read by everybody, for the others it is null')
  @Query(() => Project, { nullable: true, description: 'A project, or null when the viewer cannot see it.' })
  project(
    @CurrentCtx() ctx: Ctx,
    @Args('slug', { description: 'Its address, or its id.' }) slug: string,
  ): Promise<Project | null> {
    return this.reader.one(ctx, slug);
  }

  @Public('the history goes with the project')
  @Query(() => ProjectHistoryConnection, {
    description: 'What has happened in a project, newest first. `NOT_FOUND` when the viewer cannot see it.',
  })
  async projectHistory(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectHistoryConnection> {
    return this.reader.history(ctx, await this.get(ctx, projectId), first, after);
  }

  @Requires('project.join')
  @Query(() => [SuggestedProject], {
    description:
      'Projects that look for partners and would fit an own municipality, the best first, with the reasons. `NOT_FOUND` for others.',
  })
  async suggestedProjects(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first: number | null,
  ): Promise<SuggestedProject[]> {
    const hits = await this.suggestions.projectsFor(
      ctx,
      municipalityId,
      Math.min(pageSize(first, 5), SUGGESTED_MAX),
    );
    const projects = await this.reader.byId(
      ctx,
      hits.map(({ id }) => id),
    );
    return hits.flatMap(({ id, reasons }) => {
      const project = projects.get(id);
      return project ? [Object.assign(new SuggestedProject(), { project, reasons })] : [];
    });
  }

  @Requires('project.create')
  @Mutation(() => Project, {
    description:
      'Writes an idea down for an own organisation, which leads the project together with the viewer.',
  })
  async createProject(@CurrentCtx() ctx: Ctx, @Args('input') input: CreateProjectInput): Promise<Project> {
    return this.get(ctx, await this.service.create(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Changes what a project says; for those who edit it. Refuses with STALE_VERSION when somebody was faster.',
  })
  async editProject(@CurrentCtx() ctx: Ctx, @Args('input') input: EditProjectInput): Promise<Project> {
    await this.service.edit(ctx, input);
    return this.get(ctx, input.id);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Writes down what came of a project; for those who edit it. Refuses with STALE_VERSION, and with PROJECT_NOT_READY what a finished project has to say.',
  })
  async recordProjectResult(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: ProjectResultInput,
  ): Promise<Project> {
    await this.service.recordResult(ctx, input);
    return this.get(ctx, input.projectId);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Takes a step in the life of a project; for those who lead it. Refuses with PROJECT_NOT_READY (values.gaps: codes ' +
      'of what is missing), PROJECT_STEP_UNKNOWN, REASON_REQUIRED, STALE_VERSION.',
  })
  async changeProjectState(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: ChangeProjectStateInput,
  ): Promise<Project> {
    await this.states.change(ctx, input);
    return this.get(ctx, input.projectId);
  }

  @Requires('project.act')
  @Mutation(() => Boolean, {
    description:
      'Deletes an idea that no other organisation has been part of; for those who lead it. Refuses with PROJECT_STAYS, PROJECT_REQUESTS_OPEN, STALE_VERSION.',
  })
  async deleteProject(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<boolean> {
    await this.removal.remove(ctx, projectId, version);
    return true;
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Gives a person a role, for a partner they belong to or as a guest; for those who lead the project. Refuses with PROJECT_LAST_LEAD.',
  })
  async setProjectPerson(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('role', { type: () => ProjectRoleEnum }) role: ProjectRole,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null,
  ): Promise<Project> {
    await this.people.set(ctx, projectId, personId, role, organisationId ?? null);
    return this.get(ctx, projectId);
  }

  @Requires('project.act')
  @Mutation(() => Boolean, {
    description:
      'Takes a person out of a project; everybody can leave on their own. Refuses with PROJECT_LAST_LEAD.',
  })
  async removeProjectPerson(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<boolean> {
    await this.people.remove(ctx, projectId, personId);
    return true;
  }

  @Requires('project.join')
  @Mutation(() => Project, {
    description: 'The viewer takes part as a member, for an own organisation that is a partner.',
  })
  async takePartInProject(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Project> {
    await this.people.takePart(ctx, projectId, organisationId);
    return this.get(ctx, projectId);
  }

  private async get(ctx: Ctx, id: string): Promise<Project> {
    return found(await this.reader.one(ctx, id), `no visible project ${id}`);
  }
}
