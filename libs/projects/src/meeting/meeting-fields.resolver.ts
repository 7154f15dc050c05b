import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { renderMarkdown } from '@app/platform/markdown';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { ProjectTask } from '../task/task.model.js';
import { TaskReader } from '../task/task.reader.js';
import {
  MinutesAddendum,
  MinutesAttendee,
  MinutesResolution,
  MinutesSection,
  MinutesTask,
  ProjectMeeting,
} from './meeting.model.js';
import { MeetingReader } from './meeting.reader.js';
import { MinutesReader } from './minutes.reader.js';

@Resolver(() => ProjectMeeting)
export class MeetingFieldsResolver {
  constructor(
    private readonly projects: ProjectReader,
    private readonly minutes: MinutesReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Project)
  async project(
    @Parent() { projectId }: ProjectMeeting,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Project> {
    return found(await loaders.load(this.projects.byId, projectId));
  }

  @ResolveField(() => [MinutesSection], {
    description: 'The opening, the items of the agenda in their order, and anything else.',
  })
  async sections(
    @Parent() { id }: ProjectMeeting,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MinutesSection[]> {
    return (await loaders.load(this.minutes.sections, id)) ?? [];
  }

  @ResolveField(() => [Person], { description: 'Who is invited, by name.' })
  async invitees(@Parent() { id }: ProjectMeeting, @CurrentGql() { loaders }: GqlContext): Promise<Person[]> {
    return loaders.loadMany(this.people.personsById, (await loaders.load(this.minutes.invitees, id)) ?? []);
  }

  @ResolveField(() => [MinutesAttendee], { description: 'Who took part, by organisation and name.' })
  async attendees(
    @Parent() { id }: ProjectMeeting,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MinutesAttendee[]> {
    return (await loaders.load(this.minutes.attendees, id)) ?? [];
  }

  @ResolveField(() => [MinutesAddendum], { description: 'What was added after it was sealed, oldest first.' })
  async addenda(
    @Parent() { id }: ProjectMeeting,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MinutesAddendum[]> {
    return (await loaders.load(this.minutes.addenda, id)) ?? [];
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who has sealed the minutes.' })
  sealer(
    @Parent() { sealedBy }: ProjectMeeting,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return sealedBy === null ? Promise.resolve(null) : loaders.load(this.people.personsById, sealedBy);
  }
}

@Resolver(() => MinutesSection)
export class MinutesSectionFieldsResolver {
  constructor(
    private readonly minutes: MinutesReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => String, { description: 'The text as safe HTML.' })
  bodyHtml(@Parent() { body }: MinutesSection): string {
    return renderMarkdown(body);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who presents it.' })
  presenter(
    @Parent() { presenterId }: MinutesSection,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return presenterId === null ? Promise.resolve(null) : loaders.load(this.people.personsById, presenterId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who has last saved the text.' })
  savedBy(
    @Parent() { savedById }: MinutesSection,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return savedById === null ? Promise.resolve(null) : loaders.load(this.people.personsById, savedById);
  }

  @ResolveField(() => [MinutesResolution], { description: 'What was resolved, in its order.' })
  async resolutions(
    @Parent() { id }: MinutesSection,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MinutesResolution[]> {
    return (await loaders.load(this.minutes.resolutions, id)) ?? [];
  }

  @ResolveField(() => [MinutesTask], { description: 'Tasks that were taken from it, in their order.' })
  async tasks(
    @Parent() { id }: MinutesSection,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MinutesTask[]> {
    return (await loaders.load(this.minutes.tasks, id)) ?? [];
  }
}

@Resolver(() => MinutesTask)
export class MinutesTaskFieldsResolver {
  constructor(private readonly reader: TaskReader) {}

  @ResolveField(() => ProjectTask, { nullable: true, description: 'The task; null when it was taken out.' })
  task(
    @Parent() { taskId }: MinutesTask,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectTask | null> {
    return taskId === null ? Promise.resolve(null) : loaders.load(this.reader.byId, taskId);
  }
}

@Resolver(() => MinutesAddendum)
export class MinutesAddendumFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who has added it.' })
  author(
    @Parent() { createdBy }: MinutesAddendum,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return createdBy === null ? Promise.resolve(null) : loaders.load(this.people.personsById, createdBy);
  }
}

/** What meetings add to tasks. */
@Resolver(() => ProjectTask)
export class TaskMeetingResolver {
  constructor(private readonly reader: MeetingReader) {}

  @ResolveField(() => ProjectMeeting, {
    nullable: true,
    description: 'The meeting from whose minutes it was taken.',
  })
  meeting(
    @Parent() { id }: ProjectTask,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectMeeting | null> {
    return loaders.load(this.reader.byTask, id);
  }
}
