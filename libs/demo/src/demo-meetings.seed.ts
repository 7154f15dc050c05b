import { Clock, berlinDay, berlinDayAfter, berlinMoment, isWorkingDay } from '@app/platform/clock';
import { found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { MinutesRecordReader, hashOf } from '@app/projects';
import { Injectable } from '@nestjs/common';
import { MEETINGS, type DemoMeeting } from './content/meetings.js';
import { WORK_BY, WORK_IN } from './content/project-work.js';
import type { DemoPeople } from './demo-people.seed.js';

const AN_HOUR = 3_600_000;

/** In one example project a meeting with sealed minutes and one that is planned. */
@Injectable()
export class DemoMeetingsSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly records: MinutesRecordReader,
  ) {}

  /** After the projects. */
  async seed(tx: Ctx, people: DemoPeople): Promise<void> {
    for (const meeting of MEETINGS) {
      await this.plan(tx, meeting, people);
      if (meeting.inDays < 0) await this.hold(tx, meeting, people);
    }
  }

  private async plan(tx: Ctx, meeting: DemoMeeting, people: DemoPeople): Promise<void> {
    const day = this.workingDay(meeting.inDays);
    const createdAt = new Date(
      Math.min(this.clock.now().getTime(), this.moment(day, meeting.from).getTime() - 72 * AN_HOUR),
    );
    await this.db.execute(
      tx,
      `with made as (
         insert into project_meeting (id, project_id, title, starts_at, ends_at, set_on, place, link, created_by, created_at,
           changed_by, changed_at, idempotency_key)
         select $1, p.id, $2, $3, $4, $5, $6, $7, $8, $9, $8, $9, $10 from project p where p.slug = $11
         returning id, project_id),
       asked as (
         insert into project_meeting_invitee (meeting_id, person_id, project_id, sequence, invited_at)
         select made.id, pp.person_id, made.project_id, 0, $9 from made join project_person pp on pp.project_id = made.project_id)
       insert into project_meeting_section (project_id, meeting_id, kind, position, title, minutes_planned, presenter_id, body, saved_at)
       select made.project_id, made.id, s.kind, s.position, s.title, s.minutes, s.presenter, s.body, case when s.body <> '' then $4 end
       from made, unnest($12::text[], $13::int[], $14::text[], $15::int[], $16::uuid[], $17::text[])
         as s (kind, position, title, minutes, presenter, body)`,
      [
        meeting.id,
        meeting.title,
        this.moment(day, meeting.from),
        this.moment(day, meeting.to),
        berlinDay(createdAt),
        meeting.place,
        meeting.link,
        people.ids.get(WORK_BY),
        createdAt,
        `demo-meeting-${meeting.id}`,
        WORK_IN,
        ['OPENING', ...meeting.agenda.map(() => 'AGENDA'), 'OTHER'],
        [1, ...meeting.agenda.map((_, index) => index + 1), 1],
        [null, ...meeting.agenda.map(({ title }) => title), null],
        [null, ...meeting.agenda.map(({ minutesPlanned }) => minutesPlanned), null],
        [
          null,
          ...meeting.agenda.map(({ presenter }) => (presenter && people.ids.get(presenter)) ?? null),
          null,
        ],
        [meeting.opening, ...meeting.agenda.map(({ body }) => body), meeting.other],
      ],
    );
  }

  /** Who was there, what was resolved, and the seal with the real hash. */
  private async hold(tx: Ctx, meeting: DemoMeeting, people: DemoPeople): Promise<void> {
    const { id } = meeting;
    const by = people.ids.get(WORK_BY);
    const over = this.moment(this.workingDay(meeting.inDays), meeting.to);
    await this.db.execute(
      tx,
      `insert into project_meeting_attendee (meeting_id, person_id, name, organisation, added_at)
       select $1, n.id, n.name, t.name, $2 from project_meeting m join project_person pp on pp.project_id = m.project_id
       join person n on n.id = pp.person_id left join municipality t on t.id = pp.municipality_id where m.id = $1`,
      [id, over],
    );
    for (const [index, { resolutions }] of meeting.agenda.entries())
      for (const [n, body] of resolutions.entries())
        await this.db.execute(
          tx,
          `insert into project_meeting_resolution (meeting_id, section_id, body, created_by, created_at, idempotency_key)
           select $1, s.id, $2, $3, $4, $5 from project_meeting_section s
           where s.meeting_id = $1 and s.kind = 'AGENDA' and s.position = $6`,
          [id, body, by, over, `demo-resolution-${index}-${n}`, index + 1],
        );
    await this.db.execute(
      tx,
      `update project_meeting set state = 'RUNNING', started_at = starts_at where id = $1`,
      [id],
    );
    const hash = hashOf(found(await this.records.read(tx, id)));
    await this.db.execute(
      tx,
      `update project_meeting set state = 'SEALED', sealed_at = $2, sealed_by = $3, content_hash = $4 where id = $1`,
      [id, new Date(over.getTime() + AN_HOUR), by, hash],
    );
    if (meeting.addendum !== null)
      await this.db.execute(
        tx,
        `insert into project_meeting_addendum (meeting_id, body, created_by, created_at, idempotency_key)
         values ($1, $2, $3, $4, 'demo-addendum')`,
        [id, meeting.addendum, by, new Date(over.getTime() + 48 * AN_HOUR)],
      );
  }

  private workingDay(inDays: number): string {
    for (let days = inDays; ; days++) {
      const day = berlinDayAfter(this.clock.now(), days);
      if (isWorkingDay(day, null)) return day;
    }
  }

  private moment(day: string, time: string): Date {
    return found(berlinMoment(day, time), 'no such time');
  }
}
