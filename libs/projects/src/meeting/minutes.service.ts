import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { oneLine, orNothing } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import { idempotencyKey } from '../project/project.rules.js';
import { TaskService } from '../task/task.service.js';
import { MeetingAgenda } from './meeting-agenda.js';
import { MeetingGate, type HeldMeeting } from './meeting-gate.js';
import type { AddMinutesTaskInput, AddResolutionInput } from './meeting.inputs.js';
import { onlyWhile, resolutionText } from './meeting.rules.js';

/** What stands in minutes beside their text: who took part, what was resolved, what is to be done. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: MeetingGate,
    private readonly agenda: MeetingAgenda,
    private readonly tasks: TaskService,
  ) {}

  /**
   * Notes that somebody of the project takes part, or that they do not. Doing it again changes nothing.
   *
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `BAD_INPUT` for somebody who is not in the project
   *   and for more than 200 people, `MEETING_STATE`, `MINUTES_SEALED`
   */
  async setAttendance(ctx: Ctx, meetingId: string, personId: string, present: boolean): Promise<void> {
    await this.write(ctx, meetingId, async (tx, meeting) => {
      if (!isId(personId)) throw new Problem('BAD_INPUT', { field: 'personId' });
      if (!present) {
        await this.db.execute(
          tx,
          'delete from project_meeting_attendee where meeting_id = $1 and person_id = $2',
          [meetingId, personId],
        );
        return;
      }
      const person = await this.db.row<{ name: string; organisation: string | null }>(
        tx,
        `select n.name, coalesce(m.name, i.name) as organisation from project_person pp join person n on n.id = pp.person_id
         left join municipality m on m.id = pp.municipality_id left join institution i on i.id = pp.institution_id
         where pp.project_id = $1 and pp.person_id = $2`,
        [meeting.projectId, personId],
      );
      if (!person) throw new Problem('BAD_INPUT', { field: 'personId' });
      await this.attend(tx, meetingId, personId, person.name, person.organisation);
    });
  }

  /**
   * Notes somebody who takes part without being in the project.
   *
   * @throws Problem as `setAttendance`, `TOO_LONG`
   */
  async addGuest(ctx: Ctx, meetingId: string, name: string, organisation: string | null): Promise<void> {
    const guest = oneLine(name, { field: 'name', max: LIMITS.personName });
    const of = orNothing(oneLine, organisation, { field: 'organisation', max: LIMITS.institutionName });
    await this.write(ctx, meetingId, (tx) => this.attend(tx, meetingId, null, guest, of));
  }

  /** @returns the id of the meeting @throws Problem `NOT_FOUND`, `MEETING_STATE`, `MINUTES_SEALED` */
  async removeAttendee(ctx: Ctx, id: string): Promise<string> {
    const meetingId = await this.gate.meetingOf(ctx, 'project_meeting_attendee', id);
    await this.write(ctx, meetingId, async (tx) => {
      await this.db.execute(tx, 'delete from project_meeting_attendee where id = $1', [id]);
    });
    return meetingId;
  }

  /**
   * Notes what was resolved.
   *
   * @returns the id of the meeting
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, also for more than 100, `TOO_LONG`, `MEETING_STATE`, `MINUTES_SEALED`
   */
  async addResolution(ctx: Ctx, input: AddResolutionInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const body = resolutionText(input.body);
    const key = idempotencyKey(input.idempotencyKey);
    const meetingId = await this.gate.meetingOf(ctx, 'project_meeting_section', input.sectionId);
    await this.write(ctx, meetingId, async (tx) => {
      const row = await this.db.row<{ all: number; mine: boolean }>(
        tx,
        `select count(*)::int as "all", coalesce(bool_or(created_by = $2 and idempotency_key = $3), false) as mine
         from project_meeting_resolution where meeting_id = $1`,
        [meetingId, personId, key],
      );
      if (row!.mine) return;
      if (row!.all >= LIMITS.resolutionsPerMeeting)
        throw new Problem('BAD_INPUT', { values: { max: LIMITS.resolutionsPerMeeting } });
      await this.db.execute(
        tx,
        `insert into project_meeting_resolution (meeting_id, section_id, body, created_by, created_at, idempotency_key)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [meetingId, input.sectionId, body, personId, this.clock.now(), key],
      );
    });
    return meetingId;
  }

  /** @returns the id of the meeting @throws Problem as `addResolution`, `STALE_VERSION` */
  async editResolution(ctx: Ctx, id: string, version: number, body: string): Promise<string> {
    const text = resolutionText(body, 'body');
    const meetingId = await this.gate.meetingOf(ctx, 'project_meeting_resolution', id);
    await this.write(ctx, meetingId, async (tx) => {
      const changed = await this.db.execute(
        tx,
        'update project_meeting_resolution set body = $3, version = version + 1 where id = $1 and version = $2',
        [id, version, text],
      );
      if (changed === 0) throw new Problem('STALE_VERSION');
    });
    return meetingId;
  }

  /** @returns the id of the meeting @throws Problem `NOT_FOUND`, `MEETING_STATE`, `MINUTES_SEALED` */
  async removeResolution(ctx: Ctx, id: string): Promise<string> {
    const meetingId = await this.gate.meetingOf(ctx, 'project_meeting_resolution', id);
    await this.write(ctx, meetingId, async (tx) => {
      await this.db.execute(tx, 'delete from project_meeting_resolution where id = $1', [id]);
    });
    return meetingId;
  }

  /**
   * Creates a task of the project from a section of the minutes; each knows of the other.
   *
   * @returns the id of the meeting
   * @throws Problem as `TaskService.add`, `MEETING_STATE`, `MINUTES_SEALED`
   */
  async addTask(ctx: Ctx, { sectionId, ...task }: AddMinutesTaskInput): Promise<string> {
    const meetingId = await this.gate.meetingOf(ctx, 'project_meeting_section', sectionId);
    await this.write(
      ctx,
      meetingId,
      async (tx, { projectId }) => {
        const taskId = await this.tasks.add(tx, { ...task, projectId });
        await this.db.execute(
          tx,
          `insert into project_meeting_task (meeting_id, section_id, task_id, title)
           select $1, $2, id, title from project_task where id = $3 on conflict do nothing`,
          [meetingId, sectionId, taskId],
        );
      },
      'add',
    );
    return meetingId;
  }

  private async write(
    ctx: Ctx,
    meetingId: string,
    work: (tx: Ctx, meeting: HeldMeeting) => Promise<void>,
    hold: 'write' | 'add' = 'write',
  ): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, meetingId, 'work', hold);
      onlyWhile(meeting.state, 'RUNNING');
      await work(tx, meeting);
      await this.agenda.changed(tx, meetingId);
    });
  }

  private async attend(
    tx: Ctx,
    meetingId: string,
    personId: string | null,
    name: string,
    organisation: string | null,
  ): Promise<void> {
    const { n } = found(
      await this.db.row<{ n: number }>(
        tx,
        'select count(*)::int as n from project_meeting_attendee where meeting_id = $1',
        [meetingId],
      ),
    );
    if (n >= LIMITS.attendeesPerMeeting)
      throw new Problem('BAD_INPUT', { values: { max: LIMITS.attendeesPerMeeting } });
    await this.db.execute(
      tx,
      `insert into project_meeting_attendee (meeting_id, person_id, name, organisation, added_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [meetingId, personId, name, organisation, this.clock.now()],
    );
  }
}
