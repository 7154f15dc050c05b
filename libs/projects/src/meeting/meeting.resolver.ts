import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MeetingTimeEnum, type MeetingTime } from '../projects.enums.js';
import { AgendaItemInput, ChangeMeetingInput, PlanMeetingInput } from './meeting.inputs.js';
import { ProjectMeeting, ProjectMeetingConnection } from './meeting.model.js';
import { MeetingReader } from './meeting.reader.js';
import { MeetingService } from './meeting.service.js';

@Resolver(() => ProjectMeeting)
export class MeetingResolver {
  constructor(
    private readonly service: MeetingService,
    private readonly reader: MeetingReader,
  ) {}

  @Requires('project.act')
  @Query(() => ProjectMeetingConnection, {
    description: 'Meetings of a project; none for those who do not see its inner work.',
  })
  projectMeetings(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('time', { type: () => MeetingTimeEnum }) time: MeetingTime,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectMeetingConnection> {
    return this.reader.list(ctx, projectId, time, first, after);
  }

  @Requires('project.act')
  @Query(() => ProjectMeeting, {
    nullable: true,
    description: 'A meeting, or null when the viewer cannot see it.',
  })
  projectMeeting(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectMeeting | null> {
    return this.reader.one(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description:
      'Plans a meeting and invites to it by notification and, with a file for calendars, by mail; for those who edit the project.',
  })
  async planMeeting(@CurrentCtx() ctx: Ctx, @Args('input') input: PlanMeetingInput): Promise<ProjectMeeting> {
    return this.get(ctx, await this.service.plan(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description:
      'Moves or renames a planned meeting and invites further people; those invited hear of it. Refuses with STALE_VERSION when somebody was faster.',
  })
  async changeMeeting(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: ChangeMeetingInput,
  ): Promise<ProjectMeeting> {
    await this.service.change(ctx, input);
    return this.get(ctx, input.id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description:
      'Sets the agenda in this order, until the minutes are sealed. Refuses with AGENDA_ITEM_USED to drop an item that the minutes say something about.',
  })
  async setMeetingAgenda(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int, description: 'The version of the meeting the change was made on.' })
    version: number,
    @Args('items', { type: () => [AgendaItemInput] }) items: AgendaItemInput[],
  ): Promise<ProjectMeeting> {
    await this.service.setAgenda(ctx, id, version, items);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Calls a planned meeting off, with a reason; those invited hear of it.',
  })
  async cancelMeeting(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
  ): Promise<ProjectMeeting> {
    await this.service.cancel(ctx, id, reason);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Begins a meeting: its minutes can be written from now on. Begun already, nothing changes.',
  })
  async startMeeting(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectMeeting> {
    await this.service.start(ctx, id);
    return this.get(ctx, id);
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectMeeting> {
    return found(await this.reader.one(ctx, id), 'no visible meeting');
  }
}
