import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { SectionKind } from '../projects.enums.js';
import type { MinutesRecord } from './minutes.canonical.js';

/** SQL: sections `s` in their order: the opening, the agenda, anything else. */
export const SECTION_ORDER = `array_position(array['OPENING', 'AGENDA', 'OTHER'], s.kind), s.position`;

interface SectionRow extends Record<string, unknown> {
  readonly kind: SectionKind;
  readonly title: string | null;
  readonly body: string;
  readonly resolutions: string[];
  readonly tasks: string[];
}

/** Reads minutes as a whole, for the seal and for files. Who may is decided before. */
@Injectable()
export class MinutesRecordReader {
  constructor(private readonly db: Database) {}

  /** Null when there is no such meeting. */
  async read(ctx: Ctx, id: string): Promise<MinutesRecord | null> {
    const meeting = await this.db.row<
      Omit<MinutesRecord, 'attendees' | 'sections'> & Record<string, unknown>
    >(
      ctx,
      `select id as "meetingId", project_id as "projectId", title, starts_at as "startsAt", ends_at as "endsAt", place, link
       from project_meeting where id = $1`,
      [id],
    );
    if (!meeting) return null;
    const attendees = await this.db.rows<{ name: string; organisation: string | null }>(
      ctx,
      'select name, organisation from project_meeting_attendee where meeting_id = $1 order by organisation nulls last, name, id',
      [id],
    );
    const sections = await this.db.rows<SectionRow>(
      ctx,
      `select s.kind, s.title, s.body,
         array(select r.body from project_meeting_resolution r where r.section_id = s.id order by r.id) as resolutions,
         array(select t.title from project_meeting_task t where t.section_id = s.id order by t.id) as tasks
       from project_meeting_section s where s.meeting_id = $1 order by ${SECTION_ORDER}`,
      [id],
    );
    return { ...meeting, attendees, sections };
  }
}
