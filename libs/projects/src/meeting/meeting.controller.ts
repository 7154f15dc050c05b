import { Requires } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { Problem, found, type Ctx } from '@app/platform/context';
import { ProblemFilter } from '@app/platform/http';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { calendarEntry, calendarFile } from '@app/platform/ics';
import { IdentityReader } from '@app/identity';
import { ProjectReader } from '../project/project.reader.js';
import type { ProjectMeeting } from './meeting.model.js';
import { MeetingReader } from './meeting.reader.js';
import { meetingTexts } from './meeting.texts.js';
import { MinutesRecordReader } from './minutes-record.reader.js';
import { minutesMarkdown } from './minutes.export.js';
import { MinutesReader } from './minutes.reader.js';

/** Files about meetings, for those who see them. */
@Controller('api/project-meetings')
@UseFilters(ProblemFilter)
export class MeetingController {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly minutes: MinutesReader,
    private readonly records: MinutesRecordReader,
    private readonly projects: ProjectReader,
    private readonly people: IdentityReader,
    private readonly config: Config,
  ) {}

  /**
   * The appointment as an iCalendar file; of a cancelled meeting one that takes it out. The UID is the one of the
   * invitations by mail, so a calendar knows it again.
   */
  @Get(':id/termin.ics')
  @Requires('project.act')
  async calendar(@Req() { ctx }: Request, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const meeting = await this.get(ctx, id);
    const { publicUrl, mailFrom, instance } = this.config;
    const entry = calendarEntry(
      {
        ...meeting,
        about: meetingTexts.text(ctx.locale, 'about', { project: await this.titleOf(ctx, meeting) }),
        path: `/projekte/${meeting.projectId}/sitzungen/${meeting.id}`,
      },
      { publicUrl, mailFrom, instanceName: instance.name },
      meeting.state === 'CANCELLED' ? 'CANCEL' : 'PUBLISH',
      null,
    );
    send(res, 'text/calendar; charset=utf-8', `sitzung-${meeting.day}.ics`, calendarFile(entry));
  }

  /** Sealed minutes as Markdown, with their hash and what was added. `MEETING_STATE` for others. */
  @Get(':id/protokoll.md')
  @Requires('project.act')
  async markdown(@Req() { ctx }: Request, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const meeting = await this.get(ctx, id);
    if (meeting.sealedAt === null || meeting.contentHash === null) throw new Problem('MEETING_STATE');
    const addenda = (await this.minutes.addenda(ctx, [id])).get(id) ?? [];
    const ids = [meeting.sealedBy, ...addenda.map(({ createdBy }) => createdBy)].filter(
      (one) => one !== null,
    );
    const people = await this.people.personsById(ctx, ids);
    const nameOf = (personId: string | null): string | null =>
      personId === null ? null : (people.get(personId)?.name ?? null);
    const file = minutesMarkdown(ctx.locale, {
      record: found(await this.records.read(ctx, id)),
      project: await this.titleOf(ctx, meeting),
      sealedAt: meeting.sealedAt,
      sealedBy: nameOf(meeting.sealedBy),
      hash: meeting.contentHash,
      addenda: addenda.map(({ body, createdAt, createdBy }) => ({
        body,
        at: createdAt,
        by: nameOf(createdBy),
      })),
    });
    send(res, 'text/markdown; charset=utf-8', `protokoll-${meeting.day}.md`, file);
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectMeeting> {
    return found(await this.meetings.one(ctx, id), 'no visible meeting');
  }

  private async titleOf(ctx: Ctx, { projectId }: ProjectMeeting): Promise<string> {
    return found((await this.projects.byId(ctx, [projectId])).get(projectId)).title;
  }
}

function send(res: Response, type: string, name: string, content: string): void {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  // Who may read it is looked at each time.
  res.setHeader('Cache-Control', 'private, no-store');
  res.send(content);
}
