import { LIMITS } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AddMinutesTaskInput, AddResolutionInput, SaveSectionInput } from './meeting.inputs.js';
import { MinutesCheck, MinutesSection, ProjectMeeting, SavedSection } from './meeting.model.js';
import { MeetingReader } from './meeting.reader.js';
import { MinutesSeal } from './minutes-seal.service.js';
import { MinutesSections } from './minutes-sections.js';
import { MinutesReader } from './minutes.reader.js';
import { MinutesService } from './minutes.service.js';

/** The minutes of a meeting. Those who work in the project write them, those who edit it seal them. */
@Resolver(() => MinutesSection)
export class MinutesResolver {
  constructor(
    private readonly minutes: MinutesReader,
    private readonly meetings: MeetingReader,
    private readonly sections: MinutesSections,
    private readonly service: MinutesService,
    private readonly seal: MinutesSeal,
  ) {}

  @Requires('project.act')
  @Query(() => MinutesSection, {
    nullable: true,
    description: 'A section of minutes, or null when the viewer cannot see it.',
  })
  minutesSection(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MinutesSection | null> {
    return this.minutes.section(ctx, id);
  }

  @Requires('project.act')
  @Query(() => MinutesCheck, {
    description:
      'Computes the hash of sealed minutes anew and compares it with the one that was stored. MEETING_STATE for others.',
  })
  async minutesCheck(
    @CurrentCtx() ctx: Ctx,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<MinutesCheck> {
    const { contentHash } = await this.get(ctx, meetingId);
    if (contentHash === null) throw new Problem('MEETING_STATE', { internal: 'not sealed' });
    const computedHash = await this.seal.recompute(ctx, meetingId);
    return Object.assign(new MinutesCheck(), {
      storedHash: contentHash,
      computedHash,
      matches: computedHash === contentHash,
    });
  }

  @Requires('project.act')
  @Mutation(() => SavedSection, {
    description:
      'Saves what somebody has typed. Made on an older text it is merged with what others have saved; where both have changed the same lines it is refused with MINUTES_CONFLICT, and nothing of either is lost.',
  })
  async saveMinutesSection(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: SaveSectionInput,
  ): Promise<SavedSection> {
    const merged = await this.sections.save(ctx, input);
    const section = found(await this.minutes.section(ctx, input.id));
    return Object.assign(new SavedSection(), { section, merged });
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Notes that a person of the project takes part, or that they do not.',
  })
  async setMeetingAttendance(
    @CurrentCtx() ctx: Ctx,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('present') present: boolean,
  ): Promise<ProjectMeeting> {
    await this.service.setAttendance(ctx, meetingId, personId, present);
    return this.get(ctx, meetingId);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Notes somebody who takes part without being in the project.',
  })
  async addMeetingGuest(
    @CurrentCtx() ctx: Ctx,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('name', { description: `Plain text, at most ${LIMITS.personName} characters.` }) name: string,
    @Args('organisation', {
      type: () => String,
      nullable: true,
      description: `For whom, plain text, at most ${LIMITS.institutionName} characters.`,
    })
    organisation: string | null,
  ): Promise<ProjectMeeting> {
    await this.service.addGuest(ctx, meetingId, name, organisation ?? null);
    return this.get(ctx, meetingId);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, { description: 'Takes somebody out of those who take part.' })
  async removeMeetingAttendee(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectMeeting> {
    return this.get(ctx, await this.service.removeAttendee(ctx, id));
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, { description: 'Notes what was resolved, in the words of the minutes.' })
  async addMinutesResolution(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: AddResolutionInput,
  ): Promise<ProjectMeeting> {
    return this.get(ctx, await this.service.addResolution(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Words what was resolved anew. Refuses with STALE_VERSION when somebody was faster.',
  })
  async editMinutesResolution(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('body') body: string,
  ): Promise<ProjectMeeting> {
    return this.get(ctx, await this.service.editResolution(ctx, id, version, body));
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, { description: 'Takes out what was noted as resolved.' })
  async removeMinutesResolution(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectMeeting> {
    return this.get(ctx, await this.service.removeResolution(ctx, id));
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Creates a task of the project from a section; each side shows the other.',
  })
  async addMinutesTask(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: AddMinutesTaskInput,
  ): Promise<ProjectMeeting> {
    return this.get(ctx, await this.service.addTask(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description:
      'Seals the minutes: from now on nobody changes them, and their hash shows it. For those who edit the project; MINUTES_SEALED when it was done before.',
  })
  async sealMinutes(
    @CurrentCtx() ctx: Ctx,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<ProjectMeeting> {
    await this.seal.seal(ctx, meetingId);
    return this.get(ctx, meetingId);
  }

  @Requires('project.act')
  @Mutation(() => ProjectMeeting, {
    description: 'Adds something to sealed minutes, beside them; for those who edit the project.',
  })
  async addMinutesAddendum(
    @CurrentCtx() ctx: Ctx,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('body', { description: `Plain text, at most ${LIMITS.addendumText} characters.` }) body: string,
    @Args('idempotencyKey') idempotencyKey: string,
  ): Promise<ProjectMeeting> {
    await this.seal.addAddendum(ctx, meetingId, body, idempotencyKey);
    return this.get(ctx, meetingId);
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectMeeting> {
    return found(await this.meetings.one(ctx, id), 'no visible meeting');
  }
}
