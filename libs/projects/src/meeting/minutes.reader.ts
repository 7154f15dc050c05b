import { isId } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable, type Type } from '@nestjs/common';
import {
  MinutesAddendum,
  MinutesAttendee,
  MinutesResolution,
  MinutesSection,
  MinutesTask,
} from './meeting.model.js';
import { MeetingReader } from './meeting.reader.js';
import { SECTION_ORDER } from './minutes-record.reader.js';

const SECTION = `s.id, s.meeting_id as "meetingId", s.kind, s.title, s.minutes_planned as "minutesPlanned", s.body, s.version,
  s.saved_at as "savedAt", s.saved_by as "savedById", s.presenter_id as "presenterId"`;

/** Reads what hangs on meetings that the actor has been found to see. */
@Injectable()
export class MinutesReader {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingReader,
  ) {}

  /** The sections of meetings: the opening, the agenda, anything else. */
  readonly sections: Batch<string, MinutesSection[]> = (ctx, ids) =>
    this.grouped(
      ctx,
      MinutesSection,
      'meetingId',
      `select ${SECTION} from project_meeting_section s where s.meeting_id = any($1::uuid[]) order by ${SECTION_ORDER}`,
      ids,
    );

  readonly resolutions: Batch<string, MinutesResolution[]> = (ctx, ids) =>
    this.grouped(
      ctx,
      MinutesResolution,
      'sectionId',
      `select id, section_id as "sectionId", body, version, created_at as "createdAt" from project_meeting_resolution
       where section_id = any($1::uuid[]) order by id`,
      ids,
    );

  readonly tasks: Batch<string, MinutesTask[]> = (ctx, ids) =>
    this.grouped(
      ctx,
      MinutesTask,
      'sectionId',
      `select id, section_id as "sectionId", title, task_id as "taskId" from project_meeting_task
       where section_id = any($1::uuid[]) order by id`,
      ids,
    );

  readonly attendees: Batch<string, MinutesAttendee[]> = (ctx, ids) =>
    this.grouped(
      ctx,
      MinutesAttendee,
      'meetingId',
      `select id, meeting_id as "meetingId", person_id as "personId", name, organisation from project_meeting_attendee
       where meeting_id = any($1::uuid[]) order by fold(organisation) nulls last, fold(name), id`,
      ids,
    );

  readonly addenda: Batch<string, MinutesAddendum[]> = (ctx, ids) =>
    this.grouped(
      ctx,
      MinutesAddendum,
      'meetingId',
      `select id, meeting_id as "meetingId", body, created_at as "createdAt", created_by as "createdBy"
       from project_meeting_addendum where meeting_id = any($1::uuid[]) order by id`,
      ids,
    );

  /** Ids of those who are invited, by name. */
  readonly invitees: Batch<string, string[]> = async (ctx, ids) => {
    const rows = await this.db.rows<{ meetingId: string; personIds: string[] }>(
      ctx,
      `select i.meeting_id as "meetingId", array_agg(i.person_id order by fold(n.name), n.id) as "personIds"
       from project_meeting_invitee i join person n on n.id = i.person_id where i.meeting_id = any($1::uuid[]) group by 1`,
      [ids],
    );
    return new Map(rows.map(({ meetingId, personIds }) => [meetingId, personIds]));
  };

  /** The section, or null when the actor cannot see its meeting. */
  async section(ctx: Ctx, id: string): Promise<MinutesSection | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<MinutesSection & Record<string, unknown>>(
      ctx,
      `select ${SECTION} from project_meeting_section s where s.id = $1`,
      [id],
    );
    if (!row || !(await this.meetings.one(ctx, row.meetingId))) return null;
    return Object.assign(new MinutesSection(), row);
  }

  private async grouped<Model extends object>(
    ctx: Ctx,
    model: Type<Model>,
    by: string,
    statement: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Model[]>> {
    const groups = new Map<string, Model[]>(ids.map((id) => [id, []]));
    for (const row of await this.db.rows<Record<string, unknown>>(ctx, statement, [ids]))
      groups.get(row[by] as string)!.push(Object.assign(new model(), row));
    return groups;
  }
}
