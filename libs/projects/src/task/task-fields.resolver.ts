import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found, type Ctx } from '@app/platform/context';
import { CurrentGql, withKnown, type Batch, type GqlContext } from '@app/platform/graphql';

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeetingReader } from '../meeting/meeting.reader.js';
import { ProjectMilestone } from '../milestone/milestone.model.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { Organisation } from '../partner/partner.model.js';
import { organisationOf } from '../project/project-fields.resolver.js';
import { Project } from '../project/project.model.js';
import { ProjectParts } from '../project/project-parts.reader.js';
import { ProjectReader } from '../project/project.reader.js';
import { ProjectTask } from './task.model.js';
import { TaskReader } from './task.reader.js';

/** What tasks add to projects. */
@Resolver(() => Project)
export class ProjectTasksResolver {
  constructor(
    private readonly reader: TaskReader,
    private readonly parts: ProjectParts,
    private readonly milestones: MilestoneReader,
    private readonly meetings: MeetingReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Boolean, {
    description:
      'The viewer may see the inner work: is one of its people, of a partner that is in, or staff.',
  })
  async seesWork(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<boolean> {
    return (await this.parts.load(gql, 'seesWork', id)) ?? false;
  }

  @ResolveField(() => [ProjectTask], {
    description: 'All tasks in the order of the board; none for those who do not see the inner work.',
  })
  async tasks(@Parent() { id }: Project, @CurrentGql() { ctx, loaders }: GqlContext): Promise<ProjectTask[]> {
    const tasks = (await loaders.load(this.reader.byProject, id)) ?? [];
    if (tasks.length > 0) await this.knowWhatTheyName(ctx, tasks);
    return tasks;
  }

  /**
   * Puts beside each task what its fields name: a board has up to five hundred tasks, which name the same few milestones,
   * organisations and people, and a resolver for each of them costs more than all the rest of the answer.
   */
  private async knowWhatTheyName(ctx: Ctx, tasks: readonly ProjectTask[]): Promise<void> {
    const [milestones, towns, institutions, people, meetings] = await Promise.all([
      named(ctx, this.milestones.byId, tasks, ({ milestoneId }) => milestoneId),
      named(ctx, this.municipalities.byId, tasks, ({ municipalityId }) => municipalityId),
      named(ctx, this.institutions.byId, tasks, ({ institutionId }) => institutionId),
      named(ctx, this.people.personsById, tasks, ({ personId }) => personId),
      named(ctx, this.meetings.byTask, tasks, ({ id }) => id),
    ]);
    for (const task of tasks)
      withKnown(task, {
        milestone: milestones(task),
        organisation: towns(task) ?? institutions(task),
        person: people(task),
        meeting: meetings(task),
      });
  }
}

/** What tasks name by an id, read once however often it is named. */
async function named<Value>(
  ctx: Ctx,
  read: Batch<string, Value>,
  tasks: readonly ProjectTask[],
  idOf: (task: ProjectTask) => string | null,
): Promise<(task: ProjectTask) => Value | null> {
  const ids = [...new Set(tasks.map(idOf).filter((id) => id !== null))];
  const values = ids.length === 0 ? new Map<string, Value>() : await read(ctx, ids);
  return (task) => values.get(idOf(task) ?? '') ?? null;
}

@Resolver(() => ProjectTask)
export class TaskFieldsResolver {
  constructor(
    private readonly projects: ProjectReader,
    private readonly milestones: MilestoneReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Project)
  async project(
    @Parent() { projectId }: ProjectTask,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Project> {
    return found(await loaders.load(this.projects.byId, projectId));
  }

  @ResolveField(() => ProjectMilestone, { nullable: true, description: 'What it is a step to.' })
  milestone(
    @Parent() { milestoneId }: ProjectTask,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectMilestone | null> {
    return milestoneId === null ? Promise.resolve(null) : loaders.load(this.milestones.byId, milestoneId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The partner that is to do it.' })
  organisation(
    @Parent() task: ProjectTask,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution | null> {
    return organisationOf(task, loaders, this.municipalities, this.institutions);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who of that organisation is to do it.' })
  person(@Parent() { personId }: ProjectTask, @CurrentGql() { loaders }: GqlContext): Promise<Person | null> {
    return personId === null ? Promise.resolve(null) : loaders.load(this.people.personsById, personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who has created it.' })
  creator(
    @Parent() { createdBy }: ProjectTask,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return createdBy === null ? Promise.resolve(null) : loaders.load(this.people.personsById, createdBy);
  }
}
